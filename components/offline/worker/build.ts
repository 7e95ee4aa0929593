/** What the worker keeps of the build it belongs to. Written into its script by scripts/service-worker.ts. */
export interface Build {
  /** Next's name of the build. */
  readonly id: string
  /** Paths of all scripts, styles and fonts, each named after what is in it. */
  readonly assets: readonly string[]
}
