/**
 * Names under which main leaves work for post in the runner's state; names of hosts and deployments, never a secret. In a
 * file of their own, so that a post with nothing to do loads nothing.
 */
export const OWED = 'teardown-owed'
export const UNTOLD = 'deployment-untold'
/** The locks that the step may hold, and whom they name. */
export const LOCKED = 'hosts-locked'
/** Hosts where the last good release is to go live again when the step was ended. */
export const RETURN = 'rollback-owed'
