import type { Sha } from '@shakedown/ports'

export interface ConversationVerbs {
  /** Oldest first. */
  reviews(number: number): Promise<Review[]>
  /** Those in the conversation, not those at lines of code; oldest first. */
  comments(number: number): Promise<Comment[]>
  /**
   * By `node` of reviews and comments: the last edit, `undefined` when there was none. What is missing in the answer is
   * not known. Whoever may write to a repository may edit what others said there.
   */
  edits(nodes: readonly string[]): Promise<ReadonlyMap<string, { by: string; at: string } | undefined>>
  /** GitHub lists 250 commits at most; `complete` only when as many were listed as the pull request says it has. */
  pullCommits(number: number): Promise<CommitList>
}

export interface Review {
  id: number
  /** Its name in GraphQL. */
  node: string
  /** Empty when the account was deleted. */
  user: string
  /** `User`, `Bot`, `Organization`, `Mannequin`; empty when the account was deleted. */
  userType: string
  /** What GitHub says they are to the repository: `OWNER`, `MEMBER`, `COLLABORATOR`, `CONTRIBUTOR`, `NONE`, … */
  association: string
  /** APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING. */
  state: string
  body: string
  /** The head that was reviewed. */
  commit: Sha | null
  submittedAt: string | undefined
}

export interface Comment {
  id: number
  /** Its name in GraphQL. */
  node: string
  /** Empty when the account was deleted. */
  user: string
  /** As of a review. */
  userType: string
  association: string
  body: string
  createdAt: string
  /** Differs from `createdAt` once it was edited. */
  updatedAt: string
}

export interface CommitList {
  /** The head that the list ends with. */
  head: Sha
  /** Of the pull request. */
  author: string
  commits: PullCommit[]
  complete: boolean
}

/** The accounts that GitHub finds for the addresses in a commit, `undefined` where it finds none. */
export interface PullCommit {
  sha: Sha
  author: string | undefined
  committer: string | undefined
}
