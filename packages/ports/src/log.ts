/** Where a package writes what people follow while it works. Texts from outside go through `foreign`, never `info`. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
  error(message: string): void
  /** One line that somebody else wrote (a remote host, a node, an API): printed so that it cannot act as a workflow command. */
  foreign(line: string): void
  /** Folds what `work` prints under `title`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
}

export const silentLog: Log = {
  debug() {},
  info() {},
  notice() {},
  warning() {},
  error() {},
  foreign() {},
  group: (_title, work) => work(),
}
