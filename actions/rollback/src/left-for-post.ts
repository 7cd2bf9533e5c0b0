/** Names under which main leaves work for post in the runner's state: aliases, claims and ids, never a secret. */
export const OWED = 'hosts-owed'
export const UNTOLD = 'deployment-untold'
/** What the policy said. */
export const LAW = 'law'
