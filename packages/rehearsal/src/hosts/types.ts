/** A machine to deploy to that is this machine: an SSH server on 127.0.0.1 whose sessions run as the current user. */
export interface LocalHost {
  kind: 'sshd' | 'embedded'
  host: '127.0.0.1'
  port: number
  user: string
  /** `user@127.0.0.1:port`, as the input `hosts` takes it. */
  address: string
  /** One line for each of its keys. */
  knownHosts: string
  /** Of its Ed25519 key. */
  fingerprint: string
  hostKeys: readonly HostKey[]
  /** Of the only user that may log in. */
  privateKey: string
  /** HOME of its sessions. */
  home: string
  /** What can go wrong on purpose; works with the embedded kind only. */
  faults: HostFaults
  /** What the server has written about its connections. */
  log(): string
  /** The ids of the processes that its sessions have started and that still run, daemons included. */
  processes(): Promise<number[]>
  /** Ends the server and every process of its sessions. */
  stop(): Promise<void>
}

export interface HostKey {
  /** e.g. `ssh-ed25519` */
  type: string
  fingerprint: string
  /** Its line for known_hosts. */
  knownHost: string
  privateKey: string
}

export interface UserKey {
  privateKey: string
  /** Its line for authorized_keys. */
  publicLine: string
}

export interface HostFaults {
  /** TCP connections to hang up on before a word is said; counts down. */
  hangUps: number
  /** Accepts connections and never says a word. */
  silent: boolean
  /** From now on nothing more comes from the host or is read by it; the connections stay open. */
  mute(): void
  /** Cuts every connection, as a failing network does. */
  drop(): void
  /** Cuts the connection in the place where a program's exit status would be sent. */
  dropBeforeExit: boolean
  /** Closes the channel without telling the exit status. */
  withholdExit: boolean
  /** Opens no session channel. */
  refuseSessions: boolean
  /** As `AllowTcpForwarding no`; for connections from now on. */
  refuseForwarding: boolean
}

export interface LocalHostOptions {
  /** `auto`: sshd when it is installed, else embedded. */
  kind?: 'auto' | 'sshd' | 'embedded'
  /** An empty or new folder for its keys, its log and the home. */
  dir: string
  /** More lines for sshd_config, before the others, so that they win. */
  sshdConfig?: readonly string[]
  /** Lets this user in instead of a new one; several hosts can share one. */
  userKey?: UserKey
  /** Login shell of the embedded kind. */
  shell?: string
}
