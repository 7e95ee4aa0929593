import { installedProgram } from '../commands/project.mjs'
import { checkStep } from './step.ts'
import type { Step } from './step.ts'

const TYPED_SCRIPT = ['--conditions=react-server', '--import', 'tsx']

function tool(name: string, ...parameters: string[]): readonly string[] {
  return [installedProgram(name), ...parameters]
}

/** What looks at the text of the project without running it, the slowest first. */
export const CHECKS: readonly Step[] = [
  checkStep(
    'lint',
    'Lint',
    tool('eslint', '.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint'),
  ),
  checkStep(
    'types',
    'Types',
    tool('tsc', '--noEmit', '-p', 'tsconfig.json', '--tsBuildInfoFile', '.cache/tsbuildinfo'),
  ),
  checkStep(
    'format',
    'Format',
    tool('prettier', '--check', '.', '--cache', '--cache-location', '.cache/prettier'),
  ),
  checkStep('types-domain', 'Types of the domain', tool('tsc', '--noEmit', '-p', 'tsconfig.domain.json')),
  checkStep('architecture', 'Architecture', tool('depcruise', '.', '--config', '.dependency-cruiser.cjs')),
  checkStep('dead-code', 'Dead code', tool('knip')),
  checkStep('content', 'Content', [...TYPED_SCRIPT, 'scripts/check-content.ts']),
  checkStep('lock', 'Lock file', ['scripts/lock.mjs', '--check']),
]
