/** The files of one commit, whatever holds them. */
export interface Files {
  /**
   * The bytes of regular files, by path; a path at which there is none (nothing, a folder, a symbolic link, a submodule)
   * is left out. Asking for many at once costs little more than asking for one.
   * @throws FilesUnreadable when it cannot be told, or a file is longer than the holder reads
   */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** The path of every entry that is no folder. @throws FilesUnreadable */
  list(): Promise<readonly string[]>
  /** The symbolic links, by path, with what is written in them. @throws FilesUnreadable */
  links(): Promise<ReadonlyMap<string, string>>
}

export class FilesUnreadable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'FilesUnreadable'
  }
}
