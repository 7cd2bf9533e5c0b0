import Sequencer from '@jest/test-sequencer'

/**
 * What takes longest, most of it waiting for hosts and programs. Jest learns how long files take, but where nothing is
 * remembered (CI) it starts the largest file first, and one of these alone at the end would keep everybody waiting.
 */
const longest = [
  /faults\/deployer\/phases/,
  /unit\/content\/cargo-manifest-property/,
  /faults\/rollback\//,
  /faults\/deployer\/(?:running|locks|releases)/,
  /unit\/release\/(?:kill|model)/,
  /faults\/ssh\//,
  /e2e\/ssh\/known-hosts-oracle/,
  /faults\/deployer\//,
  /e2e\/(?:deployer|rollback|rehearsal)\//,
]

const rank = ({ path }) => {
  const found = longest.findIndex((pattern) => pattern.test(path))
  return found === -1 ? longest.length : found
}

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    // eslint-disable-next-line unicorn/no-array-sort -- Jest's own, which is no array's
    const known = await super.sort(tests)
    return known.toSorted((one, other) => rank(one) - rank(other))
  }
}
