import { currentPull } from './pulls.ts'
import type { NewReview } from './types.ts'
import type { Edit, ReviewRecord, World } from './world.ts'

export async function addReview(world: World, number: number, wanted: NewReview): Promise<number> {
  const { user, state, commit, body = '', at = world.now() } = wanted
  const pull = await currentPull(world, number)
  const id = world.nextId()
  pull.reviews.push({ id, user, state, body, commit: commit ?? pull.head.sha, submittedAt: at, edit: undefined })
  return id
}

export async function addComment(
  world: World,
  number: number,
  { user, body, at = world.now() }: { user: string; body: string; at?: string },
): Promise<number> {
  const pull = await currentPull(world, number)
  const id = world.nextId()
  pull.comments.push({ id, user, body, createdAt: at, edit: undefined })
  return id
}

/** Of a review or a comment, by whoever may write: GitHub does not ask whose words they are. */
export function editSaid(world: World, id: number, by: string, body: string): void {
  for (const { reviews, comments } of world.pulls.values()) {
    const review = reviews.find((found) => found.id === id)
    if (review !== undefined)
      return void Object.assign(review, { body, edit: editAfter(world, by, review.submittedAt) })
    const comment = comments.find((found) => found.id === id)
    if (comment !== undefined)
      return void Object.assign(comment, { body, edit: editAfter(world, by, comment.createdAt) })
  }
  throw new Error(`there is neither a review nor a comment ${id}`)
}

/** It keeps its body, its commit and its time. */
export function dismissReview(world: World, id: number): void {
  const all = [...world.pulls.values()].flatMap(({ reviews }): ReviewRecord[] => reviews)
  const review = all.find((found) => found.id === id)
  if (review === undefined) throw new Error(`there is no review ${id}`)
  review.state = 'DISMISSED'
}

/** Times are whole seconds; nobody edits within the one in which they wrote. */
function editAfter(world: World, by: string, written: string): Edit {
  const next = new Date(Date.parse(written) + 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  const now = world.now()
  return { by, at: now > next ? now : next }
}
