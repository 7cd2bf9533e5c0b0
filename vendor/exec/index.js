// @actions/core starts programs only to tell the name of the operating system, which no action of this suite asks for:
// they start theirs through @shakedown/process. The real package brings 50 kB, half of it a second child process reader,
// which every step would have to read. package.json ("overrides") puts this stand-in under @actions/core alone.
function refuse() {
  throw new Error('@actions/core starts no programs in this suite: use @shakedown/process')
}

export function exec() {
  refuse()
}

export function getExecOutput() {
  refuse()
}
