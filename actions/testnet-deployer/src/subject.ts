import type { Situation } from '@shakedown/plan'
import { isSha, ProblemError, quote, type Problem, type RunnerEvent, type Sha } from '@shakedown/ports'

/** What is deployed and proven: one commit, and the pull request that it heads when there is one. */
export interface Subject {
  head: Sha
  pull: number | undefined
}

/**
 * On pull_request, GITHUB_SHA is a test merge that nobody wrote; on workflow_dispatch, schedule and issue_comment it is
 * the default branch. So the head is what the event names or what the inputs name, and never inferred.
 * @throws ProblemError
 */
export function readSubject(situation: Situation, given: { headSha: string; commit: string }): Subject {
  const named = headOf(situation)
  const problems: Problem[] = []
  if (given.headSha !== '' && !isSha(given.headSha)) {
    problems.push(
      problem('head-sha', `${quote(given.headSha)} is not a full commit id`, 'Give all of its digits, in lower case'),
    )
  } else if (named !== undefined && given.headSha !== '' && given.headSha !== named) {
    problems.push(problem('head-sha', `it is not the head ${named} that the event names`, 'Leave it out on this event'))
  } else if (named === undefined && given.headSha === '') {
    const what = `${situation.kind === 'other' ? `the event ${situation.event}` : 'this push'} does not name the commit to deploy`
    problems.push(problem('head-sha', what, 'Give head-sha, and pull-request when there is one'))
  }
  const head = named ?? given.headSha
  if (given.commit !== '' && given.commit !== head) {
    const what = `${quote(given.commit)} is not the head ${head} that is judged, so a proof would belong to another commit`
    problems.push(problem('commit', what, 'Leave it out, or give the head'))
  }
  if (problems.length > 0) throw new ProblemError(problems)
  return { head, pull: situation.kind === 'pull-request' ? situation.number : undefined }
}

/** A report judges no commit, so the one that the run is for will do where no other is named. */
export function subjectOfStatus(situation: Situation, { sha }: RunnerEvent, headSha: string): Subject {
  if (headSha === '' && headOf(situation) === undefined && isSha(sha)) return { head: sha, pull: undefined }
  return readSubject(situation, { headSha, commit: '' })
}

function headOf(situation: Situation): Sha | undefined {
  switch (situation.kind) {
    case 'pull-request':
    case 'merge-group':
      return situation.head
    case 'push':
      return situation.after
    case 'other':
      return undefined
  }
}

function problem(input: string, what: string, mend: string): Problem {
  return { where: `input "${input}"`, what, mend }
}
