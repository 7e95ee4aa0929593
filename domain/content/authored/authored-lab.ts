import type { LabManifest } from '#domain/labs/kernel/manifest.ts'
import type { Language } from '#domain/shared/language.ts'
import type { LabDepth } from '../lab/lab.ts'
import type { LabSource, ScenarioSource } from '../lab/lab-source.ts'
import type { Placed } from '../yaml/placed.ts'
import type { AuthoredDocument, AuthoredText } from './authored-text.ts'
import type { Place } from './place.ts'

/** The words for one explanation key in one language. */
export interface AuthoredExplanation {
  readonly key: string
  readonly place: Place
  /** What stands between the key and the first depth: one line. */
  readonly title: string
  readonly depths: Readonly<Partial<Record<LabDepth, AuthoredText>>>
}

/** A scenario file. */
export interface AuthoredScenario {
  /** Name of the file. */
  readonly id: string
  readonly place: Place
  /** Missing if the file is broken. */
  readonly source?: Placed<ScenarioSource>
}

/** One folder of `content/labs`, with the engine it belongs to. */
export interface AuthoredLab {
  /** Name of the folder. */
  readonly id: string
  readonly place: Place
  /** Missing if lab.yaml is missing or broken. */
  readonly source?: Placed<LabSource>
  readonly scenarios: readonly AuthoredScenario[]
  readonly explanations: Readonly<Partial<Record<Language, readonly AuthoredExplanation[]>>>
  readonly documents: readonly AuthoredDocument[]
  /** Missing if there is no engine of this name. */
  readonly manifest?: LabManifest
}
