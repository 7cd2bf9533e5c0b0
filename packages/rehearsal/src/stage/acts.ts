import type { LocalGitHub } from '../github/index.ts'
import type { LocalHost } from '../hosts/index.ts'
import type { Project } from '../project/index.ts'
import type { Decision, RehearsedRun, Result } from '../workflow/index.ts'

/** One story: a pull request, what its reviewer says, and how it must end. */
export interface Act {
  title: string
  /** What the audience should know before. */
  story: string
  branch: keyof Project['branches']
  pull: string
  /** The reviewer's answer when GitHub asks; undefined where nobody is to be asked. */
  review: Omit<Decision, 'user'> | undefined
  expected: string
  /** What did not come as expected; nothing when all did. */
  check(after: Ended): Promise<string[]>
}

export interface Ended {
  run: RehearsedRun
  github: LocalGitHub
  host: LocalHost
}

export const acts: readonly Act[] = [
  {
    title: 'A change of the documentation',
    story: 'No file that the testnet would run is touched, so the null deployment is enough.',
    branch: 'docs',
    pull: 'Explain what a session is',
    review: undefined,
    expected: 'null deployment, nobody asked, green',
    check: async (after) => [
      ...ends(after, 'success', 'passed'),
      ...when(decision(after) !== 'not-needed', 'somebody was asked for an approval'),
      ...when(after.host.log().includes('Accepted') || after.host.log().includes('accepted'), 'the host was contacted'),
    ],
  },
  {
    title: 'A change of the core that works',
    story: 'The reviewer lets it onto the testnet. It is deployed over SSH and has to make 500 sessions.',
    branch: 'faster',
    pull: 'Make sessions a quarter shorter',
    review: { state: 'approved', comment: 'Read it. Let us see it run.' },
    expected: 'approved, deployed, 500 sessions seen, green, proof recorded',
    check: async (after) => [
      ...ends(after, 'success', 'passed'),
      ...when(decision(after) !== 'approved', 'it was not approved'),
      ...when(!hasProof(after), 'there is no proof artifact'),
      ...(await leftOver(after)),
    ],
  },
  {
    title: 'A change of the core that freezes the chain',
    story: 'Tests of single sessions pass, but the 120th waits for itself. Only a running testnet shows it.',
    branch: 'rotation',
    pull: 'Derive every 120th key from the one before',
    review: { state: 'approved', comment: 'Looks clever. The testnet will tell.' },
    expected: 'approved, deployed, stalled, red, host cleaned up',
    check: async (after) => [
      ...ends(after, 'failure', 'stalled'),
      ...when(hasProof(after), 'a failed testnet left a proof'),
      ...(await leftOver(after)),
    ],
  },
  {
    title: 'A change of the core that the reviewer does not want',
    story: 'The reviewer rejects the deployment. Nothing reaches the host, and the change cannot merge.',
    branch: 'blocks',
    pull: 'Make sessions as short as possible',
    review: { state: 'rejected', comment: 'Not on our hosts.' },
    expected: 'rejected, nothing deployed, red',
    check: async (after) => [
      ...ends(after, 'failure', ''),
      ...when(decision(after) !== 'rejected', 'it was not rejected'),
      ...when((after.run.jobs['testnet']?.steps.length ?? 0) > 0, 'the rejected job ran'),
      ...(await leftOver(after)),
    ],
  },
]

function ends({ run, github }: Ended, gate: Result, verdict: string): string[] {
  const { shakedown, testnet } = run.jobs
  const said = testnet?.outputs['verdict'] ?? ''
  const sha = run.run?.headSha ?? ''
  const isGreen = gate === 'success'
  return [
    ...when(shakedown?.result !== gate, `the job shakedown ended as ${shakedown?.result ?? 'nothing'}, not as ${gate}`),
    ...when(said !== verdict, `the verdict is ${said || 'missing'}, not ${verdict || 'missing'}`),
    ...when(
      github.requiredCheckPasses(sha, 'shakedown') !== isGreen,
      `the required check is ${isGreen ? 'red' : 'green'}`,
    ),
  ]
}

function decision({ run }: Ended): string | undefined {
  return run.jobs['testnet']?.decision
}

function hasProof({ run, github }: Ended): boolean {
  const name = run.jobs['testnet']?.steps.find(({ id }) => id === 'deploy')?.outputs['proof-name'] ?? 'none'
  return name !== 'none' && run.run !== undefined && github.artifact(run.run, name) !== undefined
}

async function leftOver({ host }: Ended): Promise<string[]> {
  const processes = await host.processes()
  return when(processes.length > 0, `${processes.length} processes still run on the host`)
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : []
}
