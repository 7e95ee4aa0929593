import type { LabManifest } from '#domain/labs/kernel/manifest.ts'
import type { AuthoredLab } from '../authored/authored-lab.ts'
import type { ParsedFile } from './parse-file.ts'

/** Puts the files of each lab together, in the order of the labs. */
export function assembleLabs(files: readonly ParsedFile[], manifests: readonly LabManifest[]): AuthoredLab[] {
  const ids = new Set(files.flatMap((file) => ('labId' in file ? [file.labId] : [])))
  const labs = [...ids].map((id) => assembleLab(id, files, manifests))
  const order = ({ source }: AuthoredLab): number => source?.value.order ?? Number.MAX_SAFE_INTEGER
  return labs.sort((left, right) => order(left) - order(right) || (left.id < right.id ? -1 : 1))
}

function assembleLab(
  id: string,
  files: readonly ParsedFile[],
  manifests: readonly LabManifest[],
): AuthoredLab {
  const own = files.flatMap((file) => ('labId' in file && file.labId === id ? [file] : []))
  const words = own.flatMap((file) => (file.kind === 'explanations' ? [file] : []))
  return {
    id,
    place: { file: `content/labs/${id}/lab.yaml`, line: 1, column: 1 },
    source: own.find((file) => file.kind === 'lab')?.source,
    scenarios: own.flatMap((file) =>
      file.kind === 'scenario'
        ? [{ id: file.scenarioId, place: { file: file.path, line: 1, column: 1 }, source: file.source }]
        : [],
    ),
    explanations: Object.fromEntries(words.map(({ language, explanations }) => [language, explanations])),
    documents: words.map(({ document }) => document),
    manifest: manifests.find((manifest) => manifest.id === id),
  }
}
