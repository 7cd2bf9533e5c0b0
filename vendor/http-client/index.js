// @actions/core needs its HTTP client for OIDC tokens only, which no action of this suite asks for. The real client
// brings undici: 960 kB per bundle and half of the start-up time of every step. package.json ("overrides") puts this
// stand-in under @actions/core alone; @actions/github keeps the real one.
function refuse() {
  throw new Error('OIDC is not part of this suite')
}

// Functions, not classes: `new` on them throws before anything is made.
export function HttpClient() {
  refuse()
}

export function BearerCredentialHandler() {
  refuse()
}
