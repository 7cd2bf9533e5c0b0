const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 681;
export const ids = [681];
export const modules = {

/***/ 7562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rH: () => (/* binding */ lockHosts),
  IJ: () => (/* binding */ lockPlanOf),
  ep: () => (/* binding */ owe),
  YR: () => (/* binding */ unlocked)
});

// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/fleet/lib/locks.js
var lib_locks = __webpack_require__(9130);
;// CONCATENATED MODULE: ./packages/fleet/lib/owner-state.js
/**
 * Asks GitHub whether the run that owns a lock goes on. A run of another repository, or one that cannot be read, is not
 * known to be over: then only the lock's own time ends it.
 */
function ownerStates(github) {
    return async ({ run, attempt, repository }) => {
        if (github === undefined)
            return 'unknown';
        const { owner, name } = github.target;
        if (repository.toLowerCase() !== `${owner}/${name}`.toLowerCase())
            return 'unknown';
        const found = await github.run(Number(run)).catch(() => undefined);
        if (found === undefined)
            return 'unknown';
        // A later attempt begins when the one before is over.
        return found.attempt > attempt || found.status === 'completed' ? 'completed' : 'running';
    };
}

// EXTERNAL MODULE: ./actions/rollback/lib/left-for-post.js
var left_for_post = __webpack_require__(9752);
;// CONCATENATED MODULE: ./actions/rollback/lib/locking.js


function lockPlanOf({ place, inputs, connection }, claim) {
    // Start, health and version, twice: for the target, and for what is put back when it does not come up; each in its turn.
    const oneMs = 2 * (inputs['script-timeout'] + inputs['health-timeout'] + 60_000);
    const forMs = (0,in_turn/* roundsOf */.T1)(connection.hosts.length, inputs) * oneMs;
    return {
        place,
        claim,
        forMs,
        waitMs: inputs['lock-wait'],
        breakLock: inputs['break-lock'],
        soakOf: undefined,
        respectHold: false,
    };
}
/** From the first lock on post knows of them: it lets go of what a killed step has taken. */
function lockHosts(hosts, settings, claim, github, { clock, log, signal, state }) {
    return (0,lib_locks/* lockAll */.jt)(hosts, lockPlanOf(settings, claim), {
        clock,
        log,
        signal,
        ownerState: ownerStates(github),
        owe: (locks) => owe(state, locks),
    });
}
function owe(state, locks) {
    state.save(left_for_post/* OWED */._x, (0,lib_locks/* owedText */.dW)(locks));
}
function unlocked(locks) {
    switch (locks.kind) {
        case 'busy': {
            const mend = `Wait for it (lock-wait), or take it over with break-lock: ${locks.owner}`;
            return { verdict: 'refused', reason: `No host was touched: ${locks.alias} is ${locks.why}. ${mend}` };
        }
        case 'one-folder':
            return { verdict: 'refused', reason: `No host was touched: ${locks.why}` };
        case 'held-back':
            return { verdict: 'refused', reason: `No host was touched: ${locks.alias} is ${locks.why}` };
        case 'failed':
            return { verdict: 'refused', reason: `No host was touched: the lock could not be had. ${locks.why}` };
        case 'cancelled':
            return { verdict: 'cancelled', reason: 'Cancelled while waiting for the lock; no host was touched' };
    }
}


/***/ }),

/***/ 5457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ restore)
/* harmony export */ });
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);

/** Starts again what was present before, so that a host on which the target did not come up is not left with nothing. */
async function restore(held, n, { inputs, today }, run, tools) {
    tools.log.info(`${held.host.alias}: release ${n}, which ran before, is put back`);
    const asked = held.state.folders.get(n);
    const names = typeof asked === 'object' ? asked.asked : [];
    const result = await (0,_shakedown_release__WEBPACK_IMPORTED_MODULE_0__/* .putLive */ .c)(held, {
        what: { kind: 'recorded', n, overrides: [] },
        secrets: today.filter(({ name }) => names.includes(name)),
        expectations: [],
        health: '',
        versionCommand: '',
        run,
        scriptTimeoutMs: inputs['script-timeout'],
        healthTimeoutMs: inputs['health-timeout'],
    }, tools);
    if (result.outcome === 'live')
        return { restored: true, what: `; release ${n} was put back and runs again` };
    return {
        restored: false,
        what: `; release ${n} could not be put back either (${result.why}), so what runs is uncertain`,
    };
}


/***/ }),

/***/ 1010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openCrew)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/fleet/lib/transcript.js



/** The job log is slow and capped; beyond this many lines a host's output goes on in its file only. */
const LINES_IN_LOG = 2_000;
/** What may wait for the disk before the script has to. */
const BYTES_PENDING = 256 * 1024;
/** A script that prints for ever must not fill the runner's disk. */
const BYTES_IN_FILE = 64 * 1024 * 1024;
/**
 * What one host printed: every line in a file, the first ones live in the job log behind the host's alias. The runner
 * masks its log but no file, so secrets are taken out here.
 */
class Transcript {
    path;
    file;
    prefix;
    log;
    redact;
    lines = 0;
    bytes = 0;
    pending = [];
    pendingBytes = 0;
    writing;
    constructor(folder, alias, log, redact) {
        this.path = (0,external_node_path_.join)(folder, `${fileName(alias)}.log`);
        // Appended: what post prints must not replace what main left.
        this.file = (0,external_node_fs_.createWriteStream)(this.path, { flags: 'a', mode: 0o600 });
        this.file.on('error', (error) => log.warning(`The transcript ${this.path} cannot be written: ${error.message}`));
        this.prefix = `${alias} \u2502 `;
        this.log = log;
        this.redact = redact;
    }
    /** A promise only when the disk has to be waited for: one for each of a million lines would take longer than the lines. */
    line(text) {
        const clean = this.redact(text);
        this.lines += 1;
        if (this.lines <= LINES_IN_LOG)
            this.log.foreign(`${this.prefix}${clean}`);
        if (this.lines === LINES_IN_LOG)
            this.log.info(`${this.prefix}\u2026 more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`);
        if (this.bytes > BYTES_IN_FILE)
            return;
        const size = Buffer.byteLength(clean) + 1;
        this.bytes += size;
        this.pendingBytes += size;
        this.pending.push(clean);
        if (this.bytes > BYTES_IN_FILE)
            this.pending.push('\u2026 the rest of the output is not kept');
        this.writing ??= this.write();
        if (this.pendingBytes > BYTES_PENDING)
            return this.writing;
    }
    /** Everything that has come in the meantime at once: a system call for each of a million lines would take longer. */
    async write() {
        while (this.pending.length > 0) {
            const text = `${this.pending.join('\n')}\n`;
            this.pending = [];
            this.pendingBytes = 0;
            // A file that cannot be written has been warned about; the script goes on without it.
            await new Promise((done) => this.file.write(text, () => done()));
        }
        this.writing = undefined;
    }
    async end() {
        await this.writing;
        if (this.file.destroyed)
            return;
        this.file.end();
        await (0,external_node_events_.once)(this.file, 'close').catch(ignore);
    }
}
function ignore() { }
/** Different for different aliases: two hosts that write into one file would be one host in the evidence. */
function fileName(alias) {
    return alias.replace(/[^A-Za-z0-9._-]/g, (odd) => `%${odd.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * Replaces every secret line of at least 4 characters, as such and in base64; shorter ones would hollow out the text and
 * hide nothing.
 */
function redactor(secrets) {
    const plain = secrets.flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line.length >= 4);
    // As it is written where a sentence quotes what a host has said.
    const lines = [...plain, ...plain.map((line) => JSON.stringify(line).slice(1, -1))];
    const parts = [...new Set([...lines, ...[...lines, ...secrets].flatMap(inBase64)])].toSorted((a, b) => b.length - a.length);
    if (parts.length === 0)
        return (text) => text;
    // Nearly every line is free of them, and one look for all is many times faster than one for each.
    const any = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'));
    return (text) => (any.test(text) ? parts.reduce((clean, part) => clean.replaceAll(part, '***'), text) : text);
}
/** What base64 of any text around the secret shows of it, for each of its three places within a group of three bytes. */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        // The first and the last character mix with the neighbours.
        const own = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
        return own.length >= 8 ? [own] : [];
    });
}

;// CONCATENATED MODULE: ./packages/fleet/lib/transcripts.js


/** The folder for what the hosts print, in the step's own folder; only its user can read it. */
async function makeLogFolder(context) {
    const folder = context.temp('logs');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
/** @param folder of the files; it must be there when the first line comes */
function openTranscripts(folder, log, redact) {
    const known = new Map();
    return {
        of(alias) {
            const one = known.get(alias) ?? new Transcript(folder, alias, log, redact);
            known.set(alias, one);
            return one;
        },
        end: async () => void (await Promise.all([...known.values()].map((one) => one.end()))),
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/after.js
/** Calls `act` in `ms` milliseconds; the returned function calls that off. */
function after(clock, ms, act) {
    const off = new AbortController();
    const wait = async () => {
        await clock.sleep(ms, off.signal);
        act();
    };
    wait().catch((error) => {
        if (!off.signal.aborted)
            throw error;
    });
    return () => off.abort();
}

// EXTERNAL MODULE: ./packages/ssh/lib/connect-error.js
var connect_error = __webpack_require__(5833);
// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var lib = __webpack_require__(5472);
;// CONCATENATED MODULE: ./packages/ssh/lib/gather.js
/**
 * Lets what is written in one turn leave in one piece. ssh2 writes each packet as length, body and tag, so that without
 * this an upload would cost three system calls, and as many segments, for each 32 KiB.
 */
function gatherWrites(stream) {
    const write = stream.write.bind(stream);
    let gathering = false;
    const release = () => {
        gathering = false;
        stream.uncork();
    };
    stream.write = (...args) => {
        if (!gathering) {
            gathering = true;
            stream.cork();
            process.nextTick(release);
        }
        return write(...args);
    };
    return stream;
}

// EXTERNAL MODULE: ./packages/ssh/lib/host-key-policy.js
var host_key_policy = __webpack_require__(8681);
;// CONCATENATED MODULE: ./packages/ssh/lib/turnstile.js
function turnstile(places) {
    const waiting = [];
    let limit = places;
    let inside = 0;
    const admit = () => {
        while (inside < limit) {
            const next = waiting.shift();
            if (next === undefined)
                return;
            inside += 1;
            next();
        }
    };
    const leaver = () => {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            inside -= 1;
            admit();
        };
    };
    return {
        get inside() {
            return inside;
        },
        narrow(to) {
            limit = Math.max(1, Math.min(limit, to));
        },
        enter(signal) {
            const { promise, resolve, reject } = Promise.withResolvers();
            if (signal.aborted) {
                reject(signal.reason);
                return promise;
            }
            const pass = () => {
                signal.removeEventListener('abort', giveUp);
                resolve(leaver());
            };
            const giveUp = () => {
                waiting.splice(waiting.indexOf(pass), 1);
                reject(signal.reason);
            };
            signal.addEventListener('abort', giveUp, { once: true });
            waiting.push(pass);
            admit();
            return promise;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/link.js


/**
 * sshd's MaxSessions is 10 when nobody has changed it. Two stay free: for ending a script, and for a person's question.
 */
const channelsAtOnce = 8;
/** How long a host may take to say goodbye. */
const closeLimitMs = 1000;
async function closeLink(link, clock) {
    const { promise, resolve } = Promise.withResolvers();
    link.onEnd(resolve);
    const callOff = after(clock, closeLimitMs, () => {
        link.destroy();
        resolve();
    });
    link.close();
    await promise;
    callOff();
}
function linkOf(client, destroySocket) {
    const listeners = new Set();
    const { promise: lost, resolve: tellLost } = Promise.withResolvers();
    let alive = true;
    let closing = false;
    let why = 'the connection ended';
    let cause;
    // Without a listener an error of the connection would end the process.
    client.on('error', (error) => {
        cause ??= error;
        why = reasonOf(error);
    });
    client.on('close', () => {
        if (!alive)
            return;
        alive = false;
        if (!closing)
            tellLost(new Error(`connection lost: ${why}`, cause === undefined ? {} : { cause }));
        for (const listener of listeners)
            listener();
        listeners.clear();
    });
    return {
        client,
        channels: turnstile(channelsAtOnce),
        lost,
        get alive() {
            return alive;
        },
        get why() {
            return why;
        },
        onEnd(listener) {
            if (!alive)
                queueMicrotask(listener);
            else
                listeners.add(listener);
            return () => listeners.delete(listener);
        },
        close() {
            closing = true;
            why = 'the connection was closed';
            client.end();
        },
        destroy: destroySocket,
    };
}
function reasonOf(error) {
    if (error.message === 'Keepalive timeout')
        return 'the host no longer answers (keepalive)';
    return error.message === '' ? 'the connection broke' : error.message;
}

// EXTERNAL MODULE: ./packages/ssh/lib/private-key.js + 2 modules
var private_key = __webpack_require__(8448);
;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel-error.js
class TunnelError extends Error {
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.name = 'TunnelError';
        this.kind = kind;
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/dial.js







class DialError extends Error {
    failure;
    constructor(failure, cause) {
        super(cause.message, { cause });
        this.name = 'DialError';
        this.failure = failure;
    }
}
/** SHA-1 and CBC are left out; ssh2 has no post-quantum exchange. */
const algorithms = {
    kex: [
        'curve25519-sha256',
        'curve25519-sha256@libssh.org',
        'ecdh-sha2-nistp256',
        'ecdh-sha2-nistp384',
        'ecdh-sha2-nistp521',
        'diffie-hellman-group-exchange-sha256',
        'diffie-hellman-group16-sha512',
        'diffie-hellman-group18-sha512',
        'diffie-hellman-group14-sha256',
    ],
    hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
};
/** One attempt: a stream, host key, login. @throws DialError, or the ConnectError of a jump host */
function dial(options) {
    const { host, signal } = options;
    const { promise, resolve, reject } = Promise.withResolvers();
    const client = new lib.Client();
    let stream;
    let refusal;
    let keyAccepted = false;
    let settled = false;
    const settle = (act) => {
        if (settled)
            return;
        settled = true;
        signal.removeEventListener('abort', abort);
        act();
    };
    const fail = (failure, cause) => settle(() => {
        stream?.destroy();
        reject(new DialError(failure, cause));
    });
    const abort = () => fail({ stage: 'aborted' }, new Error('gave up waiting'));
    if (signal.aborted) {
        abort();
        return promise;
    }
    signal.addEventListener('abort', abort, { once: true });
    client.on('ready', () => settle(() => {
        client.removeAllListeners('error');
        client.removeAllListeners('close');
        resolve(linkOf(client, () => stream?.destroy()));
    }));
    // Stays attached: ssh2 can report further errors of a connection that has already failed.
    client.on('error', (error) => fail(refusal ?? failureOf(error, keyAccepted), error));
    client.on('close', () => {
        const error = new Error('the host closed the connection before the login was complete');
        fail(refusal ?? { stage: 'network', passing: true }, error);
    });
    const begin = (opened) => {
        stream = opened;
        client.connect({
            sock: gatherWrites(opened),
            username: host.user,
            readyTimeout: 0,
            keepaliveInterval: options.keepaliveMs,
            keepaliveCountMax: 3,
            algorithms: { ...algorithms, serverHostKey: (0,host_key_policy/* signatureAlgorithms */.Py)(options.keyTypes) },
            authHandler: loginMethods(options),
            ...(options.agent === undefined ? {} : { agent: options.agent }),
            hostVerifier: (blob) => {
                const presented = (0,host_key_policy/* presentedKey */.oT)(blob);
                const verdict = options.judge(presented);
                if (!verdict.trusted)
                    refusal = { stage: 'host-key', presented, why: verdict.why };
                keyAccepted = verdict.trusted;
                return verdict.trusted;
            },
        });
    };
    const reach = async () => {
        try {
            const opened = await options.open();
            if (settled)
                opened.destroy();
            else
                begin(opened);
        }
        catch (error) {
            if (error instanceof connect_error/* ConnectError */.T)
                return settle(() => reject(error));
            const forbidden = error instanceof TunnelError && error.kind === 'forbidden';
            const failure = stream === undefined ? { stage: 'network', passing: !forbidden } : { stage: 'handshake' };
            fail(failure, error);
        }
    };
    void reach();
    return promise;
}
function loginMethods({ host, key, agent }) {
    const methods = [];
    // ssh2 takes a parsed key here although its types only name the texts that it parses.
    if (key !== undefined)
        methods.push({ type: 'publickey', username: host.user, key: (0,private_key/* secretPart */.K)(key) });
    if (agent !== undefined)
        methods.push({ type: 'agent', username: host.user, agent });
    return methods;
}
function failureOf(error, keyAccepted) {
    if (/no matching host key format/.test(error.message))
        return { stage: 'no-common-host-key' };
    switch (error.level ?? '') {
        case 'client-authentication':
            return { stage: 'auth' };
        case 'agent':
            return { stage: 'agent' };
        case 'client-socket':
            return { stage: 'network', passing: error.code !== 'ENOTFOUND' && error.code !== 'EINVAL' };
        case 'client-timeout':
            return { stage: 'network', passing: true };
        default:
            // A server over its MaxStartups hangs up in the middle of the handshake.
            if (/lost before handshake|ECONNRESET|EPIPE/.test(error.message))
                return { stage: 'network', passing: true };
            return keyAccepted && /disconnect|too many/i.test(error.message) ? { stage: 'auth' } : { stage: 'handshake' };
    }
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ssh/lib/host.js
var host = __webpack_require__(2008);
;// CONCATENATED MODULE: ./packages/ssh/lib/explain.js



const show = ({ type, fingerprint }) => `${type} ${fingerprint}`;
const who = ({ host, role }) => (role === 'host' ? host.alias : `jump host ${host.alias}`);
const named = (reach) => {
    const { host, via } = reach;
    const last = via.at(-1);
    return `${who(reach)} (${place(host)}${last === undefined ? '' : `, through jump host ${last.alias}`})`;
};
/** Behind a jump host only that one can ask. */
const scanned = ({ host, via }) => {
    const last = via.at(-1);
    return `\`ssh-keyscan -p ${host.port} ${host.host}\` prints${last === undefined ? '' : ` on the jump host ${last.alias}`}`;
};
const place = ({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`;
const onTheHost = 'Compare with what `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` prints on the host itself';
/** Only a change is a reason for alarm; the other texts tell what is missing. */
function keyRefused(reach, key, why, cause) {
    if (why === 'revoked') {
        return new connect_error/* ConnectError */.T('revoked', `${named(reach)} presents the key ${show(key)}, which known-hosts marks as @revoked`, 'Give the host a new key, or find out who answers there', { cause });
    }
    if (why === 'changed') {
        return new connect_error/* ConnectError */.T('changed-host-key', `THE HOST KEY OF ${named(reach)} HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
            'Somebody may be posing as the host', `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one that ${scanned(reach)}`, { cause });
    }
    return new connect_error/* ConnectError */.T('unknown-host-key', `known-hosts has no key for ${(0,host/* knownHostsName */.o)(reach.host)} (${who(reach)}); the host presents ${show(key)}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function otherKeyTypes(reach, known, key, cause) {
    const has = key === undefined ? '' : `; it has ${show(key)}`;
    return new connect_error/* ConnectError */.T('other-key-types', `known-hosts has only ${known.join(', ')} for ${(0,host/* knownHostsName */.o)(reach.host)} (${who(reach)}), which the host does not have${has}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function fingerprintMismatch(reach, seen, cause) {
    return new connect_error/* ConnectError */.T('fingerprint-mismatch', `no key of ${named(reach)} has the given fingerprint; it presents ${seen.map(show).join(', ')}`, `Nothing was sent. ${onTheHost}`, { cause });
}
function loginRefused(reach, { key, agent }, cause) {
    const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`;
    const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``;
    const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : '';
    return new connect_error/* ConnectError */.T('auth', `${named(reach)} does not let ${reach.host.user} in with ${offered}${also}`, `${line} must be in ~${reach.host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`, { cause });
}
function noAgent(reach, cause) {
    return new connect_error/* ConnectError */.T('auth', `the ssh-agent cannot be asked for keys for ${who(reach)}: ${cause.message}`, 'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key', { cause });
}
function unreachable(reach, cause) {
    const hangsUp = /ECONNRESET|EPIPE|lost before handshake|closed the connection/.test(cause.message);
    return new connect_error/* ConnectError */.T('unreachable', `${named(reach)} cannot be reached: ${cause.message}`, hangsUp
        ? 'Something there hangs up: more logins at once than its MaxStartups allows, a ban (fail2ban), or no SSH server'
        : 'Check name and port, that sshd runs there, and that its firewall lets the runner in', { cause });
}
function timedOut(reach, ms, cause) {
    return new connect_error/* ConnectError */.T('timeout', `${named(reach)} gave no login within ${(0,grammar/* writeDuration */.MP)(ms)}`, 'Check that sshd answers there; a firewall that drops packets looks like this', { cause });
}
function noHandshake(reach, cause) {
    const exchange = /key exchange/.test(cause.message);
    return new connect_error/* ConnectError */.T('handshake', `no common ground with ${named(reach)}: ${cause.message}`, exchange
        ? 'Let the server offer curve25519-sha256 beside post-quantum key exchanges (KexAlgorithms)'
        : 'Check that an SSH server of the last ten years answers there', { cause });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/connect.js





const attempts = 4;
/**
 * Dials until a login succeeds, the reason is one that another try cannot mend, or the time is over. The time begins
 * when the way to the host is there, so that a slow jump host is not taken for a slow host.
 * @throws ConnectError
 */
async function establish({ host, role }, options, route) {
    const { clock, signal, hostKeys, connectTimeoutMs } = options;
    const reach = { host, role, via: route.via };
    if (options.key === undefined && options.agent === undefined) {
        throw new connect_error/* ConnectError */.T('auth', `no key to log in to ${host.alias} with`, 'Give a private key or an agent');
    }
    if (!signal.aborted)
        await route.ready();
    const deadline = new AbortController();
    const timeOver = AbortSignal.any([signal, deadline.signal]);
    const callOff = after(clock, connectTimeoutMs, () => deadline.abort());
    const base = {
        host,
        open: () => route.open(host),
        judge: (presented) => (0,host_key_policy/* judgeHostKey */.Tx)(hostKeys, host, presented),
        key: options.key,
        agent: options.agent,
        keepaliveMs: options.keepaliveMs,
        signal: timeOver,
    };
    const seen = [];
    let keyTypes = (0,host_key_policy/* wantedKeyTypes */.Yk)(hostKeys, host);
    let last;
    try {
        for (let attempt = 1;;) {
            try {
                return await dial({ ...base, keyTypes });
            }
            catch (error) {
                if (!(error instanceof DialError))
                    throw error;
                const { failure } = error;
                switch (failure.stage) {
                    case 'network':
                        last = error;
                        if (!failure.passing || attempt === attempts)
                            throw unreachable(reach, error);
                        options.log.debug(`${host.alias}: ${error.message}; trying again`);
                        await pause(clock, attempt++, timeOver);
                        continue;
                    case 'host-key':
                        if (failure.why !== 'mismatch')
                            throw keyRefused(reach, failure.presented, failure.why, error);
                        // A bare fingerprint does not tell the type of its key, so every type that the host has is looked at.
                        seen.push(failure.presented);
                        keyTypes = keyTypes.filter((type) => type !== failure.presented.type);
                        if (keyTypes.length === 0)
                            throw fingerprintMismatch(reach, seen, error);
                        continue;
                    case 'no-common-host-key':
                        if (seen.length > 0)
                            throw fingerprintMismatch(reach, seen, error);
                        if (keyTypes.length === host_key_policy/* allKeyTypes */.Qv.length)
                            throw noHandshake(reach, error);
                        throw otherKeyTypes(reach, keyTypes, await presentedBy(base), error);
                    case 'auth':
                        throw loginRefused(reach, options, error);
                    case 'agent':
                        throw noAgent(reach, error);
                    case 'handshake':
                        throw noHandshake(reach, error);
                    case 'aborted':
                        if (signal.aborted)
                            throw new connect_error/* ConnectError */.T('cancelled', `connecting to ${host.alias} was cancelled`, 'Run it again', {
                                cause: error,
                            });
                        throw timedOut(reach, connectTimeoutMs, last ?? error);
                }
            }
        }
    }
    finally {
        callOff();
    }
}
/** With jitter, so that a fan-out that was turned away does not come back as one. */
async function pause(clock, attempt, signal) {
    // The next attempt reports the abort.
    await clock.sleep(250 * 2 ** attempt * (0.5 + Math.random() / 2), signal).catch(() => { });
}
/** The key that the host shows when asked for any; for the message only. */
async function presentedBy(base) {
    let presented;
    const judge = (key) => {
        presented = key;
        return { trusted: false, why: 'unknown' };
    };
    await dial({ ...base, keyTypes: host_key_policy/* allKeyTypes */.Qv, judge }).catch(() => { });
    return presented;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/ssh/lib/route.js

/** Straight from this machine. */
const direct = {
    via: [],
    ready: async () => { },
    // Not waited for: ssh2 does that, and its errors tell which stage failed.
    open: async ({ host, port }) => (0,external_node_net_.connect)({ host, port, noDelay: true }),
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/ssh/lib/tunnel.js


/** A stream over a `direct-tcpip` channel that ends like a socket does, which ssh2's own do not. */
class Tunnel extends external_node_stream_.Duplex {
    #channel;
    #closed = false;
    constructor(channel, link, through) {
        // As a socket's: the other side's end is ours, too. sshd would keep the channel half open for good.
        super({ allowHalfOpen: false });
        this.#channel = channel;
        const forget = link.onEnd(() => {
            const error = new TunnelError('lost', `the link to the ${through} is gone: ${link.why}`);
            // Thrown at nobody it would end the process.
            this.destroy(this.listenerCount('error') > 0 ? error : undefined);
        });
        channel.on('data', (chunk) => {
            if (!this.push(chunk))
                channel.pause();
        });
        channel.on('end', () => this.push(null));
        channel.on('error', (error) => this.destroy(error));
        channel.on('close', () => {
            this.#closed = true;
            forget();
            // When the link is what ended, its own listener tells so.
            if (!link.alive || this.destroyed)
                return;
            this.push(null);
        });
        this.once('close', forget);
    }
    /** As a socket's; an HTTP client calls it when it has its response. */
    destroySoon() {
        if (this.writable)
            this.end();
        if (this.writableFinished)
            this.destroy();
        else
            this.once('finish', () => this.destroy());
    }
    _read() {
        this.#channel.resume();
    }
    _write(chunk, _encoding, callback) {
        if (this.#closed)
            callback(new TunnelError('failed', 'the other side has closed the tunnel'));
        else
            this.#channel.write(chunk, callback);
    }
    _final(callback) {
        if (!this.#closed)
            this.#channel.end();
        callback();
    }
    _destroy(error, callback) {
        if (!this.#closed)
            this.#channel.close();
        callback(error);
    }
}
/** Codes of RFC 4254 \u00a75.1. */
const reasons = { prohibited: 1, connectFailed: 2 };
/** See `Session.forward`. @param through how messages name the host at its beginning @throws TunnelError */
function openTunnel(link, targetHost, targetPort, through = 'host') {
    const { promise, resolve, reject } = Promise.withResolvers();
    const lost = () => reject(new TunnelError('lost', `the link to the ${through} is gone: ${link.why}`));
    const forget = link.onEnd(lost);
    try {
        link.client.forwardOut('127.0.0.1', 0, targetHost, targetPort, (error, channel) => {
            if (error === undefined)
                return resolve(new Tunnel(channel, link, through));
            if (!link.alive)
                return lost();
            reject(explain(error, `${targetHost}:${targetPort}`, through));
        });
    }
    catch (error) {
        if (link.alive)
            reject(new TunnelError('failed', `no tunnel to ${targetHost}:${targetPort}`, { cause: error }));
        else
            lost();
    }
    return promise.finally(forget);
}
function explain(error, target, through) {
    const options = { cause: error };
    switch (error.reason) {
        case reasons.prohibited:
            return new TunnelError('forbidden', `the SSH server of the ${through} does not allow tunnels to ${target}. Set AllowTcpForwarding local (and PermitOpen ${target}) in its sshd_config`, options);
        case reasons.connectFailed:
            return new TunnelError('refused', `nothing answers at ${target} as seen from the ${through}: ${error.message}`, options);
        default:
            return new TunnelError('failed', `no tunnel to ${target}: ${error.message}`, options);
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/jump-chain.js





/** As ssh's ProxyJump: each jump host is logged in to over the one before, and proves itself under its own name. */
function jumpChain(hops, hostKeys) {
    const attempts = hops.map(() => undefined);
    let options;
    let closed = false;
    const begin = (hop, index, options) => {
        const route = routeUpTo(index, options);
        const attempt = establish({ host: hop, role: 'jump host' }, { ...options, hostKeys }, route).catch((error) => {
            if (!(error instanceof connect_error/* ConnectError */.T) || error.jumpHost !== undefined)
                throw error;
            throw new connect_error/* ConnectError */.T(error.kind, error.what, error.mend, { cause: error, jumpHost: hop.alias });
        });
        attempts[index] = attempt;
        const forget = () => {
            if (attempts[index] === attempt)
                attempts[index] = undefined;
        };
        attempt.then((link) => link.onEnd(forget), forget);
        return attempt;
    };
    const linkTo = async (index, options) => {
        for (;;) {
            const hop = hops[index];
            if (closed || hop === undefined) {
                throw new connect_error/* ConnectError */.T('cancelled', 'the connections to the jump hosts were closed', 'Run it again');
            }
            try {
                return await (attempts[index] ?? begin(hop, index, options));
            }
            catch (error) {
                // Who began the attempt has left; who waited for it has not.
                const abandoned = error instanceof connect_error/* ConnectError */.T && error.kind === 'cancelled';
                if (!abandoned || closed || options.signal.aborted)
                    throw error;
            }
        }
    };
    const routeUpTo = (count, options) => {
        const last = hops[count - 1];
        if (last === undefined)
            return direct;
        return {
            via: hops.slice(0, count),
            ready: async () => void (await linkTo(count - 1, options)),
            async open({ host, port }) {
                const stream = await openTunnel(await linkTo(count - 1, options), host, port, `jump host ${last.alias}`);
                // The reader comes later; an error before that would end the process.
                stream.on('error', () => { });
                return stream;
            },
        };
    };
    return {
        route(given) {
            options ??= given;
            return routeUpTo(hops.length, given);
        },
        async close() {
            closed = true;
            for (const attempt of attempts.toReversed()) {
                const link = await attempt?.catch(() => undefined);
                if (link !== undefined && options !== undefined)
                    await closeLink(link, options.clock);
            }
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/ssh/lib/channel.js

const pausesMs = [50, 200, 500];
/**
 * A channel in which the login shell runs the command. Over the server's MaxSessions it waits until a script of this
 * connection has ended: the command has not run, so asking again is safe.
 */
async function openChannel(link, command, clock, { timeoutMs, signal }) {
    const late = new AbortController();
    const ended = new AbortController();
    const callOff = after(clock, timeoutMs, () => late.abort());
    const forget = link.onEnd(() => ended.abort());
    const giveUp = AbortSignal.any([signal, late.signal, ended.signal]);
    let refusal;
    let alone = 0;
    try {
        for (;;) {
            const leave = await link.channels.enter(giveUp);
            const answer = await exec(link, command, giveUp);
            if ('channel' in answer)
                return { channel: answer.channel, leave };
            const others = link.channels.inside - 1;
            refusal = `the host opened no channel: ${answer.why}`;
            // Fewer than are in there, so that the next round waits; the place not given out stays for ending a script.
            link.channels.narrow(Math.max(1, others - 1));
            leave();
            if (!link.alive)
                return { why: link.why };
            if (others === 0) {
                // The server may not have noticed yet that the last of the others has left.
                if ((alone += 1) > pausesMs.length)
                    return { why: refusal };
                await clock.sleep(pausesMs[alone - 1] ?? 0, giveUp);
                continue;
            }
            refusal += `; ${others === 1 ? 'another script runs' : `${others} others run`} in this connection (MaxSessions)`;
        }
    }
    catch {
        if (signal.aborted)
            return { stop: 'cancelled' };
        if (!link.alive)
            return { why: link.why };
        return refusal === undefined ? { stop: 'timed-out' } : { why: refusal };
    }
    finally {
        callOff();
        forget();
    }
}
/** Rejects when `signal` aborts first; a channel that comes later is let go. */
function exec(link, command, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    let waiting = true;
    try {
        link.client.exec(command, (error, channel) => {
            if (error !== undefined)
                resolve({ why: error.message });
            // Nothing has been sent on it, so letting it go ends what it started.
            else if (waiting)
                resolve({ channel });
            else
                channel.close();
        });
    }
    catch (error) {
        resolve({ why: error.message });
    }
    return promise.finally(() => {
        waiting = false;
        signal.removeEventListener('abort', abort);
    });
}

;// CONCATENATED MODULE: ./packages/ssh/lib/feed.js
/**
 * Writes the input no faster than the other side takes it, then ends the stream. Each chunk is let go of before the
 * next is asked for, so the input may use one buffer for all. Stops early, without an end, once `over` aborts; the input
 * is told by its `return`.
 */
async function feed(input, to, over) {
    for await (const chunk of input) {
        if (over.aborted || to.destroyed)
            return;
        await taken(chunk, to, over);
    }
    if (!over.aborted)
        to.end();
}
function taken(chunk, by, over) {
    const { promise, resolve } = Promise.withResolvers();
    const settle = () => resolve();
    by.once('close', settle);
    over.addEventListener('abort', settle, { once: true });
    by.write(chunk, settle);
    return promise.finally(() => {
        over.removeEventListener('abort', settle);
        by.off('close', settle);
    });
}

// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
;// CONCATENATED MODULE: ./packages/ssh/lib/group-kill.js

/** TERM (CONT, for what is stopped), two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(groups) {
    const all = groups.map((group) => `-${group}`).join(' ');
    const body = `for g in ${all}; do kill -TERM -- $g 2>/dev/null; kill -CONT -- $g 2>/dev/null; done; ` +
        `for i in {1..20}; do l=; for g in ${all}; do kill -0 -- $g 2>/dev/null && l=1; done; ` +
        // Where starting `sleep` takes long, the rounds do not say how late it is.
        `[ "$l" ] || exit 0; [ "$SECONDS" -lt 3 ] || break; sleep 0.1; done; ` +
        `for g in ${all}; do kill -KILL -- $g 2>/dev/null; done; exit 0`;
    return `exec bash --noprofile --norc -c '${body}'`;
}
/** Groups to be ended together: a cancel ends many scripts at once, and there is room for few channels. */
const gathering = new WeakMap();
/** Whether the process group is known to be gone from the host. Never rejects. */
function killGroup(link, group, clock, limitMs) {
    const others = gathering.get(link);
    if (others !== undefined) {
        others.groups.push(group);
        return others.ended;
    }
    const groups = [group];
    const gather = async () => {
        await Promise.resolve();
        gathering.delete(link);
        return await killGroups(link, groups, clock, limitMs);
    };
    const ended = gather();
    gathering.set(link, { groups, ended });
    return ended;
}
function killGroups(link, groups, clock, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const callOff = after(clock, limitMs, () => resolve(false));
    const forget = link.onEnd(() => resolve(false));
    try {
        link.client.exec(killCommand(groups), (error, channel) => {
            if (error !== undefined)
                return resolve(false);
            channel.resume();
            channel.stderr.resume();
            channel.on('exit', (code) => resolve(code === 0));
            channel.on('close', () => resolve(false));
        });
    }
    catch {
        resolve(false);
    }
    return promise.finally(() => {
        callOff();
        forget();
    });
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/ssh/lib/line-splitter.js

const maxLineLength = 64 * 1024;
/**
 * Splits bytes into lines. A character whose bytes come in two chunks stays whole; a line without an end costs no more
 * memory than `maxLineLength`.
 */
function splitLines() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let dropped = 0;
    const take = (text) => {
        const lines = [];
        let from = 0;
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
            append(text.slice(from, at));
            lines.push(complete());
            from = at + 1;
        }
        append(text.slice(from));
        return lines;
    };
    const append = (text) => {
        const room = maxLineLength - rest.length;
        if (text.length <= room)
            rest += text;
        else {
            rest += text.slice(0, room);
            dropped += text.length - room;
        }
    };
    const complete = () => {
        const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
        const line = dropped > 0 ? `${rest.toWellFormed()} \u2026 [${dropped} more characters in this line]` : whole;
        rest = '';
        dropped = 0;
        return line;
    };
    return {
        push: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
        end() {
            const lines = take(decoder.end());
            if (rest !== '' || dropped > 0)
                lines.push(complete());
            return lines;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/output.js

/** Reads a stream line by line; while the reader's promise is pending the stream rests, and with it the host. */
function readOutput(stream, onLine, onFault) {
    const splitter = splitLines();
    let queue = [];
    let moved = false;
    let working;
    let over = false;
    const deliver = async (first) => {
        await first;
        while (queue.length > 0) {
            const lines = queue;
            queue = [];
            for (const line of lines) {
                const pending = onLine(line);
                if (pending !== undefined)
                    await pending;
            }
        }
    };
    const take = (lines) => {
        if (working !== undefined) {
            queue.push(...lines);
            return;
        }
        for (const [index, line] of lines.entries()) {
            const pending = onLine(line);
            if (pending === undefined)
                continue;
            queue = lines.slice(index + 1);
            stream.pause();
            working = deliver(pending)
                .catch(onFault)
                .finally(() => {
                working = undefined;
                stream.resume();
            });
            return;
        }
    };
    const guarded = (lines) => {
        try {
            take(lines);
        }
        catch (error) {
            onFault(error);
        }
    };
    stream.on('data', (chunk) => {
        moved = true;
        if (!over)
            guarded(splitter.push(chunk));
    });
    return {
        get busy() {
            return working !== undefined;
        },
        stirred() {
            const was = moved;
            moved = false;
            return was;
        },
        async finish() {
            // While the reader rested, what had already arrived waited in the stream; a closed channel no longer hands it out.
            for (await working; stream.readableLength > 0; await working)
                stream.read();
            if (!over)
                guarded(splitter.end());
            over = true;
            await working;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/greeting.js
const maxNoise = 500;
const maxRefusal = 20;
/**
 * Stands between the streams and the reader until the host says that the script runs. What a login shell prints before
 * is kept back, and nothing is sent to a program that is not our bash: a forced command would get the secrets.
 */
function greetingGate(mark, on) {
    let group;
    let state = 'waiting';
    let stderrOpen = false;
    let noise = '';
    const refusal = [];
    const ready = new RegExp(`^${mark} ready (\\d+)$`);
    const hush = (line) => {
        if (noise.length < maxNoise && line.trim() !== '')
            noise = `${noise}${noise === '' ? '' : ' '}${line}`.slice(0, maxNoise);
    };
    const takeStderr = (line) => {
        if (!stderrOpen) {
            stderrOpen = ready.test(line);
            if (!stderrOpen)
                hush(line);
            return undefined;
        }
        if (state === 'running')
            return on.line('stderr', line);
        if (refusal.length < maxRefusal)
            refusal.push(line);
        return undefined;
    };
    const takeStdout = (line) => {
        switch (state) {
            case 'running':
                return on.line('stdout', line);
            case 'waiting': {
                const match = ready.exec(line);
                if (match === null)
                    hush(line);
                else {
                    group = Number(match[1]);
                    state = 'ready';
                    on.ready();
                }
                return undefined;
            }
            case 'ready':
                if (line === `${mark} running`)
                    state = 'running';
                if (line === `${mark} refused`)
                    state = 'refused';
                return undefined;
            case 'refused':
                return undefined;
        }
    };
    return {
        take: (stream, line) => (stream === 'stdout' ? takeStdout(line) : takeStderr(line)),
        group: () => group,
        refused: () => state === 'refused',
        refusal: () => refusal.join('\n').trim(),
        noise: () => noise,
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/run-script.js








/** How long output may be silent after the script's end before the streams are let go, and how long at most in all. */
const drain = { silentMs: 2000, mostMs: 10_000 };
/** The second channel needs 2 s for its grace; the caller has 7.5 s in all when a workflow is cancelled. */
const killLimitMs = 3500;
const lastWordsMs = 500;
/** See `Session.run`. */
async function runScript(context, options) {
    const variables = [...options.env, ...options.secrets];
    (0,lib_frame/* assertSendable */.VS)(options.script, variables);
    const { link, clock } = context;
    const began = clock.now();
    const seconds = () => Math.round((clock.now() - began) / 100) / 10;
    if (options.signal.aborted)
        return { kind: 'cancelled', ended: true, seconds: 0 };
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const opened = await openChannel(link, (0,lib_frame/* commandFor */.Fw)(mark, options.script, options.input !== undefined), clock, options);
    if ('stop' in opened)
        return { kind: opened.stop, ended: true, seconds: seconds() };
    if ('why' in opened)
        return { kind: 'not-started', why: opened.why, seconds: seconds() };
    try {
        return await follow(context, options, opened.channel, mark, (0,lib_frame/* frame */.Gt)(options.script, variables), seconds);
    }
    finally {
        opened.leave();
    }
}
function follow({ link, alias, clock, log }, options, channel, mark, payload, seconds) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const gate = greetingGate(mark, {
        ready() {
            channel.write(payload);
            if (options.input !== undefined)
                feed(options.input, channel, over.signal).catch(onFault);
        },
        line: (stream, line) => options.onLine(stream, line),
    });
    /** Nobody reads the script's stdin any more. */
    const over = new AbortController();
    let exit;
    let stop;
    let fault;
    let finished = false;
    let stopDrain;
    const onFault = (error) => {
        fault ??= { error };
        void halt('cancelled');
    };
    const stdout = readOutput(channel, (line) => gate.take('stdout', line), onFault);
    const stderr = readOutput(channel.stderr, (line) => gate.take('stderr', line), onFault);
    const finish = async (outcome) => {
        if (finished)
            return;
        finished = true;
        over.abort();
        callOff();
        stopDrain?.();
        forget();
        options.signal.removeEventListener('abort', abort);
        await Promise.all([stdout.finish(), stderr.finish()]);
        if (fault === undefined)
            resolve(outcome());
        else
            reject(fault.error);
    };
    const halt = async (kind) => {
        if (stop !== undefined || exit !== undefined || finished)
            return;
        stop = kind;
        over.abort();
        const group = gate.group();
        let ended = group === undefined;
        if (group !== undefined) {
            ended = await killGroup(link, group, clock, killLimitMs);
            // The end of stdin wakes the watchdog, which does the same from the host's side.
            if (!ended)
                channel.end();
        }
        channel.close();
        await finish(() => ({ kind, ended, seconds: seconds() }));
    };
    const abort = () => void halt('cancelled');
    const callOff = after(clock, options.timeoutMs, () => void halt('timed-out'));
    // What arrived before the link ended is still handed over; the channel closes when that is done.
    const forget = link.onEnd(() => {
        stopDrain?.();
        stopDrain = after(clock, lastWordsMs, () => void finish(ended));
    });
    options.signal.addEventListener('abort', abort, { once: true });
    const ended = () => {
        if (stop !== undefined)
            return { kind: stop, ended: false, seconds: seconds() };
        if (gate.refused())
            return { kind: 'syntax-error', message: gate.refusal(), seconds: seconds() };
        if (gate.group() === undefined) {
            const said = gate.noise();
            const why = link.alive ? `no bash came up${said === '' ? '' : `; the host said: ${said}`}` : link.why;
            return { kind: 'not-started', why, seconds: seconds() };
        }
        if (exit === undefined) {
            return {
                kind: 'lost',
                why: link.alive ? 'the host ended the channel without a result' : link.why,
                seconds: seconds(),
            };
        }
        if ('signal' in exit)
            return { kind: 'signalled', signal: exit.signal, seconds: seconds() };
        return { kind: 'exited', code: exit.code, seconds: seconds() };
    };
    /** A background process that keeps the output open would keep the channel open for as long as it lives. */
    const letGo = (spentMs) => {
        stopDrain = after(clock, drain.silentMs, () => {
            if (stdout.busy || stderr.busy)
                return letGo(spentMs);
            const moved = [stdout.stirred(), stderr.stirred()].includes(true);
            if (moved && spentMs + drain.silentMs < drain.mostMs)
                return letGo(spentMs + drain.silentMs);
            log.warning(`${alias}: the script has ended, but a background process still holds its output; ` +
                'start it with its output redirected, for example: setsid node >node.log 2>&1 </dev/null &');
            channel.close();
            void finish(ended);
        });
    };
    channel.on('exit', (code, signal) => {
        if (typeof code === 'number')
            exit = { code };
        else if (typeof signal === 'string')
            exit = { signal: signal.startsWith('SIG') ? signal : `SIG${signal}` };
        over.abort();
        stdout.stirred();
        stderr.stirred();
        if (stop === undefined)
            letGo(0);
    });
    channel.on('error', () => { });
    channel.on('close', () => {
        // While it is being stopped, the second channel knows more.
        if (stop === undefined)
            void finish(ended);
    });
    if (options.signal.aborted)
        abort();
    return promise;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/session.js







/** sshd begins to turn away callers when 10 are not logged in yet (MaxStartups 10:30:100). */
const loginsAtOnce = 8;
/** SSH in this process, by ssh2, straight from this machine. */
const sshTransport = transportOver(() => direct);
/**
 * SSH through jump hosts, in the order in which they are passed, for every host. They are logged in to when the first
 * host is connected to, with the same key or agent, and each has the whole connect timeout to itself.
 * @param hops at least one; see `parseHosts`
 */
function sshThrough(hops, hostKeys) {
    const chain = jumpChain(hops, hostKeys);
    return { ...transportOver((options) => chain.route(options)), close: () => chain.close() };
}
function transportOver(routeFor) {
    const gates = new Map();
    const gateOf = (endpoint) => {
        const found = gates.get(endpoint) ?? { gate: turnstile(loginsAtOnce), users: 0 };
        gates.set(endpoint, found);
        return found;
    };
    return {
        async connect(host, options) {
            const endpoint = `${host.host} ${host.port}`;
            const entry = gateOf(endpoint);
            entry.users += 1;
            // An abort while waiting is reported by the attempt itself, with the host's name.
            const leave = await entry.gate.enter(options.signal).catch(() => () => { });
            try {
                return sessionOver(await establish({ host, role: 'host' }, options, routeFor(options)), host, options);
            }
            finally {
                leave();
                entry.users -= 1;
                if (entry.users === 0)
                    gates.delete(endpoint);
            }
        },
    };
}
function sessionOver(link, host, { clock, log, signal }) {
    const tools = { link, alias: host.alias, clock, log };
    let hurries = false;
    /**
     * sshd sends small packets at once only when a command has run in the connection (session.c, do_exec_no_pty). Until
     * then each of a tunnel's waits for the acknowledgement of the one before, up to 40 ms. Where no command may run, that
     * is all there is to it.
     */
    const hurry = () => {
        hurries = true;
        const nothing = { script: 'true', env: [], secrets: [], timeoutMs: 10_000, signal, onLine: () => { } };
        runScript(tools, nothing).catch(() => { });
    };
    return {
        host,
        get alive() {
            return link.alive;
        },
        lost: link.lost,
        run(options) {
            hurries = true;
            return runScript(tools, options);
        },
        forward(targetHost, targetPort) {
            if (!hurries)
                hurry();
            return openTunnel(link, targetHost, targetPort);
        },
        close: () => closeLink(link, clock),
    };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/fleet.js

/** One host and the connection to it, which is made again when it broke. */
class Link {
    host;
    fleet;
    current;
    constructor(host, fleet) {
        this.host = host;
        this.fleet = fleet;
    }
    /** The live session; connects when there is none. Callers that come together share one attempt. @throws ConnectError */
    async session() {
        for (;;) {
            const asked = this.current;
            const known = await asked?.catch(() => undefined);
            if (known?.alive === true)
                return known;
            // While this caller waited, another one may have begun anew; two connections would leave one that nobody closes.
            if (this.current !== asked)
                continue;
            this.current = this.fleet.connect(this.host);
            return this.current;
        }
    }
    async close() {
        const session = await this.current?.catch(() => undefined);
        await session?.close();
    }
}
/** All hosts of one deployment. */
class Fleet {
    links;
    options;
    constructor(hosts, options) {
        this.options = options;
        this.links = new Map(hosts.map((host) => [host.alias, new Link(host, this)]));
    }
    connect(host) {
        const { transport = sshTransport, ...options } = this.options;
        return transport.connect(host, options);
    }
    link(alias) {
        const link = this.links.get(alias);
        if (link === undefined)
            throw new Error(`no host has the alias ${alias}`);
        return link;
    }
    async close() {
        await Promise.all([...this.links.values()].map((link) => link.close()));
    }
}

;// CONCATENATED MODULE: ./packages/fleet/lib/open.js


/** Opens nothing yet: connections are made when first asked for. */
function openFleet({ hosts, hostKeys, jump, key, agent }, settled, tools) {
    const through = jump === undefined ? undefined : sshThrough(jump.hops, jump.hostKeys);
    const fleet = new Fleet(hosts, {
        hostKeys,
        connectTimeoutMs: settled['connect-timeout'],
        keepaliveMs: settled.keepalive,
        ...(key !== undefined && { key }),
        ...(agent !== undefined && { agent }),
        ...(through !== undefined && { transport: through }),
        ...tools,
    });
    return {
        fleet,
        close: async () => {
            await fleet.close();
            await through?.close();
        },
    };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/release-host.js
/** A host as releases need it. Its connection is made when it is first asked something, and again when it broke. */
function releaseHost(link) {
    const { alias, user, host, port } = link.host;
    return {
        alias,
        address: `${user}@${host.toLowerCase()}:${port}`,
        run: async (options) => (await link.session()).run(options),
    };
}

;// CONCATENATED MODULE: ./actions/rollback/lib/tools.js

async function openCrew({ connection, inputs }, context) {
    const { clock, log, signal } = context;
    const logs = await makeLogFolder(context);
    const redact = redactor([
        ...[...inputs.secrets, ...inputs['env-override']].map(({ value }) => value),
        inputs['private-key'],
        inputs.passphrase,
        inputs.token,
    ]);
    const { fleet, close } = openFleet(connection, inputs, { clock, log, signal });
    const transcripts = openTranscripts(logs, log, redact);
    return {
        hosts: [...fleet.links.values()].map(releaseHost),
        tools: { clock, log, signal, onLine: (alias, _stream, line) => transcripts.of(alias).line(line) },
        logs,
        redact,
        close: async () => {
            await close();
            await transcripts.end();
        },
    };
}


/***/ }),

/***/ 4695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ connectHub)
});

// EXTERNAL MODULE: ./packages/kit/lib/run/interruption.js
var interruption = __webpack_require__(8945);
;// CONCATENATED MODULE: ./packages/kit/lib/run/grace.js

/**
 * How long after a cancellation GitHub may still be told of it: the runner allows 7.5 s in all, and kills 2.5 s after
 * SIGTERM. What was not told by then, post tells.
 */
const GRACE_MS = { SIGINT: 4_000, SIGTERM: 1_200 };
/** A signal that follows `signal` a little later, for what must still be said once everything else stops. */
function afterGrace(signal, clock) {
    const late = new AbortController();
    const follow = () => {
        const reason = signal.reason;
        const graceMs = GRACE_MS[reason instanceof interruption/* Interrupted */.j$ ? reason.by : 'SIGINT'];
        void clock.sleep(graceMs).then(() => late.abort(reason));
    };
    if (signal.aborted)
        follow();
    else
        signal.addEventListener('abort', follow, { once: true });
    return late.signal;
}

;// CONCATENATED MODULE: ./packages/fleet/lib/hub.js

/**
 * The API of the run's repository; undefined without a token. Its client is loaded when it is needed. After a cancellation
 * it goes on for a few seconds, in which GitHub can still be told of it.
 */
async function connectHub(token, { event, log, clock, signal }) {
    if (token === '')
        return undefined;
    const { connectGitHub } = await __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 2316));
    return await connectGitHub({
        token,
        apiUrl: event.apiUrl,
        repository: event.repository,
        log,
        clock,
        signal: afterGrace(signal, clock),
    });
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ roundsOf),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   zd: () => (/* binding */ atOnce)
/* harmony export */ });
/** Works on all items; each has a result, also the ones that never began. Results are in the order of the items. */
async function inTurn(items, { strategy, concurrency, onFailure }, { work, skip, isBad, signal }) {
    let stop;
    const one = async (item, whenBad) => {
        const why = signal.aborted ? 'cancelled before it began' : stop;
        if (why !== undefined)
            return skip(item, why);
        const result = await work(item);
        if (isBad(result))
            stop ??= whenBad;
        return result;
    };
    const canaries = items.slice(0, strategy === 'canary' && items.length > 1 ? 1 : 0);
    const first = await atOnce(canaries, 1, (item) => one(item, 'not begun: the canary failed'));
    const whenBad = onFailure === 'stop' ? 'not begun: another host failed' : undefined;
    const limit = strategy === 'serial' ? 1 : concurrency;
    const rest = await atOnce(items.slice(canaries.length), limit, (item) => one(item, whenBad));
    return [...first, ...rest];
}
/** Runs `work` for every item, at most `limit` at the same time; results are in the order of the items. */
async function atOnce(items, limit, work) {
    const results = Array.from({ length: items.length });
    const next = items.entries();
    const worker = async () => {
        for (const [index, item] of next)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}
/** How many hosts come one after the other at most, for how long the whole may take. */
function roundsOf(count, { strategy, concurrency }) {
    switch (strategy) {
        case 'serial':
            return Math.max(1, count);
        case 'canary':
            return 1 + Math.ceil(Math.max(0, count - 1) / concurrency);
        case 'parallel':
            return Math.max(1, Math.ceil(count / concurrency));
    }
}


/***/ }),

/***/ 9130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ oneFolder),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   cc: () => (/* binding */ readOwed),
/* harmony export */   dW: () => (/* binding */ owedText),
/* harmony export */   jt: () => (/* binding */ lockAll)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1313);
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69);
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6099);


/** A claim of this step's own, never twice the same. */
function claimOf({ runId: run, runAttempt: attempt, job, repository }, change) {
    return {
        run,
        attempt,
        // The legs of a matrix share all of it, and must not take each other's lock for their own.
        job: `${job}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`,
        repository: `${repository.owner}/${repository.name}`,
        pull: change?.pull,
        head: change?.head,
    };
}
/**
 * Takes the locks of all hosts, or of none; they come in the order of `hosts`. Before, post is told of them: an answer that
 * is lost must not leave a lock behind.
 */
async function lockAll(hosts, plan, { owe, ...tools }) {
    const { claim } = plan;
    owe({ claim, aliases: hosts.map(({ alias }) => alias) });
    const locks = await (0,_shakedown_release__WEBPACK_IMPORTED_MODULE_1__/* .takeLocks */ .m5)(hosts, plan, tools);
    switch (locks.kind) {
        case 'taken': {
            const same = oneFolder(locks.held.map(({ host: { alias }, state }) => ({ alias, state })));
            // They were locked in the order of their addresses; a canary is the first in the order of the inputs.
            const byAlias = new Map(locks.held.map((one) => [one.host.alias, one]));
            const held = hosts.flatMap(({ alias }) => byAlias.get(alias) ?? []);
            if (same === undefined)
                return { kind: 'taken', held };
            const folders = [...new Map(held.map((one) => [one.state.key, one])).values()];
            owe({ claim, aliases: await unlock(folders, tools.log) });
            return { kind: 'one-folder', ...same };
        }
        case 'failed':
            // An answer that did not come may have been of a lock that was taken; where there was no connection, there is none.
            owe(locks.cause.code === 'connect' ? undefined : { claim, aliases: [locks.alias] });
            return locks;
        case 'busy':
        case 'held-back':
            owe(undefined);
            return locks;
        case 'cancelled':
            return locks;
    }
}
/** Names that mean the same folder: by whatever names it is called, each has a key of its own, made by chance. */
function oneFolder(seen) {
    const known = seen.filter(({ state }) => state.key !== undefined);
    const same = [...Map.groupBy(known, ({ state }) => state.key).values()].find((some) => some.length > 1);
    const [first] = same ?? [];
    if (same === undefined || first === undefined)
        return undefined;
    const mend = 'Name it once; two services of one machine are two deployments, each with its own name or user';
    const names = same.map(({ alias }) => alias).join(' and ');
    return { alias: first.alias, why: `${names} are one folder of one machine. ${mend}` };
}
/** Lets the locks go. @returns the aliases of those that could not be, which are left for post */
async function unlock(held, log) {
    const left = await Promise.all(held.map(async (one) => {
        try {
            await (0,_shakedown_release__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._r)(one);
            return [];
        }
        catch (error) {
            if (!(error instanceof _shakedown_release__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K))
                throw error;
            log.warning(`The lock could not be let go. ${error.message}`);
            // Somebody else's is none of ours.
            return error.code === 'lock-lost' ? [] : [one.host.alias];
        }
    }));
    return left.flat();
}
/** For the runner's state; an empty text when nothing is owed. */
function owedText(locks) {
    return locks === undefined || locks.aliases.length === 0 ? '' : JSON.stringify(locks);
}
function readOwed(text) {
    return text === '' ? undefined : JSON.parse(text);
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ openShown),
/* harmony export */   q: () => (/* binding */ tellLate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9682);


/**
 * Opens a Deployment with the status in_progress. Throws when it cannot: what nobody can see should not happen, and a
 * missing permission is better told before the deployment than after 500 sessions.
 */
async function openShown(github, showing, { event, log, owe }) {
    const { head, task, environment, payload, description, progress } = showing;
    // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
    const marker = `run-${event.runId}-${event.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const { id } = await github.createDeployment({
        ref: head,
        task,
        environment,
        payload,
        description,
        transient: true,
        production: false,
        marker,
    });
    const logUrl = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .runUrl */ .V)(event);
    owe(untold(id, { state: 'error', description: 'lost: the step was ended before it could tell' }));
    await github.createDeploymentStatus(id, { state: 'in_progress', description: progress, logUrl });
    log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${head}`);
    return {
        id,
        finish: async (ending) => {
            owe(untold(id, ending));
            try {
                await github.createDeploymentStatus(id, { ...ending, logUrl });
                owe('');
            }
            catch (error) {
                log.warning(`GitHub could not be told how deployment ${id} ended: ${error.message}`);
            }
        },
    };
}
function untold(id, ending) {
    const owed = { id, ...ending };
    return JSON.stringify(owed);
}
/** Tells GitHub in post what main owed it. */
async function tellLate(github, owed, event) {
    const { id, state, description } = JSON.parse(owed);
    await github.createDeploymentStatus(id, { state, description, logUrl: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .runUrl */ .V)(event) });
}


/***/ }),

/***/ 9682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
/** The page of the run that is under way. */
function runUrl(event) {
    const { owner, name } = event.repository;
    return `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}/attempts/${event.runAttempt}`;
}


/***/ }),

/***/ 6066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys and no blanks, so that equal values have equal bytes (after RFC 8785 for the values used here). */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 8180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ firstMisfit)
/* harmony export */ });
/** The first place where a value is not as its schema says, e.g. `health.tries`; undefined when it is. */
function firstMisfit(schema, value, path = 'it') {
    if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value, schema)))
        return path;
    if ('const' in schema && value !== schema.const)
        return path;
    if (schema.enum !== undefined && !schema.enum.includes(value))
        return path;
    if (typeof value === 'string')
        return fitsText(schema, value) ? undefined : path;
    if (typeof value === 'number')
        return value >= (schema.minimum ?? -Infinity) ? undefined : path;
    if (Array.isArray(value)) {
        const { items } = schema;
        if (items === undefined)
            return undefined;
        return first(value, (item, index) => firstMisfit(items, item, `${path}[${index}]`));
    }
    return typeof value === 'object' && value !== null
        ? misfitOfObject(schema, value, path)
        : undefined;
}
function fitsText({ pattern, maxLength = Infinity }, value) {
    return value.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value));
}
function misfitOfObject(schema, value, path) {
    const missing = schema.required?.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined)
        return `${path}.${missing}`;
    const patterns = Object.entries(schema.patternProperties ?? {});
    return first(Object.entries(value), ([key, item]) => {
        const known = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
        const fitting = known ?? patterns.find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1];
        if (fitting !== undefined)
            return firstMisfit(fitting, item, `${path}.${key}`);
        return schema.additionalProperties === false ? `${path}.${key}` : undefined;
    });
}
function typeOf(value, { type }) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    return Number.isSafeInteger(value) && [type].flat().includes('integer') ? 'integer' : typeof value;
}
function first(items, judge) {
    for (const [index, item] of items.entries()) {
        const found = judge(item, index);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 7865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ obstacleIn),
/* harmony export */   RJ: () => (/* binding */ readFindings),
/* harmony export */   bF: () => (/* binding */ shownFiles)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4867);


/** So many are named; the rest are counted. */
const shownFiles = 3;
const words = {
    gone: 'is gone',
    changed: 'was changed',
    locked: 'cannot be read',
    stiff: 'cannot be executed any more',
};
/** What `filesCheck` has printed, between other lines; undefined when it has not come to its end. */
function readFindings(lines) {
    const [list] = lines.filter((line) => line === 'list gone' || line === 'list changed');
    const none = { named: [], wrong: 0, listed: 0, unread: 0 };
    if (list !== undefined)
        return { ...none, list: list === 'list gone' ? 'gone' : 'changed' };
    const count = (word) => {
        const text = lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
        return /^\d+$/.test(text) ? Number(text) : undefined;
    };
    const [listed, wrong, unread] = ['listed', 'wrong', 'unread'].map(count);
    if (listed === undefined || wrong === undefined || unread === undefined)
        return undefined;
    const named = lines.flatMap((line) => {
        const [, how, name] = /^(gone|changed|locked|stiff) (.+)$/.exec(line) ?? [];
        return name === undefined ? [] : [{ how: how, name: (0,_list_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeName */ .E6)(name) }];
    });
    return { list: 'whole', named, wrong, listed, unread };
}
const mend = 'Deploy that version again, name another release in "to", or run its rollback.sh --force there';
/** One sentence on what keeps release `n` from being started again; undefined for nothing. */
function obstacleIn({ list, named, wrong, listed }, n) {
    const what = `"${_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY}" of release ${n}, which lists its uploaded files,`;
    if (list === 'gone')
        return `${what} is gone. ${mend}`;
    if (list === 'changed')
        return `${what} was changed after it was recorded. ${mend}`;
    if (wrong === 0)
        return undefined;
    const first = named.slice(0, shownFiles).map(({ how, name }) => `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} ${words[how]}`);
    const rest = wrong > first.length ? `, and ${wrong - first.length} more` : '';
    const verb = wrong === 1 ? 'is' : 'are';
    return `of the ${listed} files uploaded with release ${n}, ${wrong} ${verb} not as uploaded: ${first.join(', ')}${rest}. ${mend}`;
}


/***/ }),

/***/ 3370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heldBack),
/* harmony export */   u: () => (/* binding */ readHold)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _conforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8180);
/* harmony import */ var _lock_judgement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8916);



const schema = {
    type: 'object',
    required: ['reason', 'who', 'since', 'until', 'release'],
    properties: {
        reason: { type: 'string' },
        who: { type: 'string' },
        since: { type: 'integer', minimum: 0 },
        until: { type: 'integer', minimum: 0 },
        release: { type: ['integer', 'null'], minimum: 1 },
    },
};
function readHold(text) {
    try {
        const value = JSON.parse(text);
        return (0,_conforms_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMisfit */ .d)(schema, value) === undefined ? value : 'unreadable';
    }
    catch {
        return 'unreadable';
    }
}
/** Why nothing may be deployed now; undefined when nothing is held. What cannot be read holds. */
function heldBack(hold, times) {
    if (hold === undefined)
        return undefined;
    if (hold === 'unreadable')
        return 'there is a hold that cannot be read; look into the file "hold", and remove it';
    if ((0,_lock_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(hold.until, times))
        return undefined;
    return `held by ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(hold.who)} until ${(0,_lock_judgement_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTime */ .Ht)(hold.until)}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(hold.reason)}`;
}


/***/ }),

/***/ 6099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ReleaseError),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5833);
/* harmony import */ var _framed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2243);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9197);




/**
 * What a host could not or would not do.
 * - `refused`: it was understood and not done; nothing has changed
 * - `failed`: it was not done; nothing has changed
 * - `lost`: the link died meanwhile; what has been done is unknown until the host is looked at again
 */
class ReleaseError extends Error {
    kind;
    alias;
    /** e.g. `lock-lost`, `disk`, `flock`; empty for other kinds. */
    code;
    constructor(kind, alias, message, code = '', options) {
        super(`${alias}: ${message}`, options);
        this.name = 'ReleaseError';
        this.kind = kind;
        this.alias = alias;
        this.code = code;
    }
}
/** Longer than the guard is waited for, 15 s. */
const questionMs = 30_000;
/** The lines of stdout. @throws ReleaseError unless the script ended well */
async function ask(host, { script, env, fields, secrets = [], signal }) {
    const lines = { stdout: [], stderr: [] };
    const outcome = await host
        .run({
        script,
        env: Object.entries(env).map(([name, value]) => ({ name, value })),
        secrets,
        ...(fields !== undefined && { input: (0,_framed_js__WEBPACK_IMPORTED_MODULE_0__/* .framed */ .Q)(fields) }),
        timeoutMs: questionMs,
        signal,
        onLine: (stream, line) => void (stream === 'stdout' || lines.stderr.length < 20 ? lines[stream].push(line) : 0),
    })
        .catch((error) => {
        if (!(error instanceof _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__/* .ConnectError */ .T))
            throw error;
        const kind = error.kind === 'cancelled' ? 'cancelled' : 'failed';
        throw new ReleaseError(kind, host.alias, error.message, 'connect', { cause: error });
    });
    if (outcome.kind === 'exited' && outcome.code === 0)
        return lines.stdout;
    throw faultOf(host.alias, outcome, lines.stdout, lines.stderr);
}
function faultOf(alias, outcome, stdout, stderr) {
    const heard = stderr.find((line) => line.trim() !== '');
    const said = heard === undefined ? '' : ` (it said: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(heard)})`;
    const [, code = '', detail = ''] = /^refused (\S+) ?(.*)$/.exec(stdout.findLast((line) => line.startsWith('refused ')) ?? '') ?? [];
    switch (outcome.kind) {
        case 'exited':
            if (outcome.code === 3 && code !== '') {
                return new ReleaseError('refused', alias, `${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .G)(code, detail)}${said}`, code);
            }
            return new ReleaseError('failed', alias, `the release script ended with exit status ${outcome.code}${said}`);
        case 'signalled':
            // It may have been in the middle of it.
            return new ReleaseError('lost', alias, `the release script was killed by ${outcome.signal}`);
        case 'syntax-error':
            return new ReleaseError('failed', alias, `bash does not accept the release script: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(outcome.message)}`);
        case 'not-started':
            return new ReleaseError('failed', alias, `no script could be started: ${outcome.why}`);
        case 'timed-out':
            return new ReleaseError('lost', alias, `no answer within ${questionMs / 1000} s${said}`);
        case 'cancelled':
            return new ReleaseError('cancelled', alias, 'cancelled');
        case 'lost':
            return new ReleaseError('lost', alias, `the connection was lost: ${outcome.why}`);
    }
}


/***/ }),

/***/ 2243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ framed)
/* harmony export */ });
/** Fields for a script's stdin, each ended by NUL. */
async function* framed(fields) {
    yield Buffer.from(fields.map((field) => `${field}\0`).join(''));
}


/***/ }),

/***/ 4912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/state.js
var state = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/look.js

/** Looks, and leaves no trace, not even on a host that knows nothing of the deployment. Variables: root, name, keyed. */
const lookScript = `${parts/* opening */.zs}${parts/* locate */.x5}${parts/* guard */.ah}${parts/* groups */.TN}${parts/* survey */.Fr}
if [ ! -e "$place" ]; then
  printf -v time '%(%s)T' -1
  printf 'time %s\\nabsent\\nend\\n' "$time"
  exit 0
fi
cd "$place" || refuse place
if [ -r lock.guard ]; then exec 9<lock.guard; enter -s; fi
if [ "$keyed" = yes ] && [ -f key ]; then
  IFS= read -r key <key || true
  printf 'key %s\\n' "$key"
fi
survey
`;

;// CONCATENATED MODULE: ./packages/release/lib/host/look.js



/**
 * What is on a host; changes nothing there, and needs no lock.
 * @param keyed whether to read the host's key, with which environments are compared
 * @throws ReleaseError
 */
async function look(host, { root, name }, { signal, keyed = false }) {
    const lines = await (0,ask/* ask */.k)(host, { script: lookScript, env: { root, name, keyed: keyed ? 'yes' : 'no' }, signal });
    return (0,state/* readState */.u)(host.alias, lines);
}


/***/ }),

/***/ 9197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);

/** What a script's `refused <code> <detail>` means, and the mend. */
function explainRefusal(code, detail) {
    switch (code) {
        case 'bash':
            return `bash ${detail} is too old. Install bash 4.2 or later on the host`;
        case 'flock':
            return 'there is no program "flock", which keeps deployments apart. Install util-linux on the host';
        case 'guard':
            return 'somebody has held "lock.guard" for 15 s. See which process does: fuser lock.guard';
        case 'disk':
            return 'nothing could be written, so nothing was changed. Make room, and check that the folder belongs to the user';
        case 'place':
            return 'the folder of the deployment cannot be entered. Check whom it belongs to';
        case 'key':
            return 'the file "key" is damaged. Remove it; older releases can then no longer be compared by environment';
        case 'no-key':
            return 'nothing was deployed here under this name, so there is nothing to compare with';
        case 'strange-lock':
            return '"lock" is not a link of ours. See what it is, and remove it';
        case 'lock-lost':
            return detail === ''
                ? 'the lock is gone: somebody removed it'
                : `somebody else has taken the lock: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(detail)}`;
        case 'taken':
            return `releases/${detail} is there already, though the log does not know it. Move it away`;
        case 'cut':
            return 'what was sent did not arrive whole. Run it again';
        case 'release':
            return `${detail} is missing there, so the release cannot be started`;
        case 'syntax':
            return 'bash does not accept the script; nothing of it has run';
        default:
            return `the host refused: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(`${code} ${detail}`)}`;
    }
}


/***/ }),

/***/ 5827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6099);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3370);
/* harmony import */ var _log_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5838);
/* harmony import */ var _record_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7534);




/** @throws ReleaseError when the answer is not whole */
function readState(alias, lines) {
    if (lines.at(-1) !== 'end')
        throw new _ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('failed', alias, 'the answer was cut. Run it again');
    const logged = [];
    const folders = new Map();
    const leftovers = [];
    const strays = [];
    const one = new Map();
    for (const line of lines) {
        const [, word = '', rest = ''] = /^([a-z]+) ?(.*)$/s.exec(line) ?? [];
        if (word === 'log')
            logged.push(rest);
        else if (word === 'left')
            leftovers.push(rest);
        else if (word === 'folder')
            sortFolder(rest, folders, leftovers, strays);
        else if (word === 'record') {
            const [, name = '', text = ''] = /^(\S+) (.*)$/s.exec(rest) ?? [];
            if (folders.has(Number(name)))
                folders.set(Number(name), ownRecord(Number(name), text));
        }
        else
            one.set(word === 'strange' ? `strange ${rest}` : word, rest);
    }
    const [current, lock, hold, key] = ['current', 'lock', 'hold', 'key'].map((word) => one.get(word));
    const strange = (word) => ({ kind: one.has(`strange ${word}`) ? 'strange' : 'none' });
    return {
        place: one.get('place'),
        path: one.get('path') ?? '',
        hostTime: Number(one.get('time')),
        history: (0,_log_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readLog */ .x)(logged),
        logSize: Number(one.get('size') ?? 0),
        tornEnd: one.has('torn'),
        current: current === undefined ? strange('current') : { kind: 'link', to: current },
        lock: lock === undefined ? strange('lock') : { kind: 'held', text: lock, groupLives: one.has('lives') },
        hold: hold === undefined ? undefined : (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .readHold */ .u)(hold),
        folders,
        leftovers,
        strays,
        key: key !== undefined && /^[0-9a-f]{64}$/.test(key) ? key : undefined,
    };
}
function ownRecord(n, text) {
    const record = (0,_record_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecord */ .a)(text);
    return typeof record === 'string' || record.n === n ? record : `it is the record of release ${record.n}`;
}
function sortFolder(rest, folders, leftovers, strays) {
    const [name = '', strange] = rest.split(' ');
    if (/^\.(?:new|gone)-\d{1,9}$/.test(name) && strange === undefined)
        leftovers.push(name);
    else if (/^[1-9]\d{0,8}$/.test(name) && strange === undefined)
        folders.set(Number(name), 'there is none');
    else
        strays.push(name);
}


/***/ }),

/***/ 69:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TG: () => (/* binding */ again),
  qN: () => (/* binding */ begin),
  kn: () => (/* binding */ decideCommit),
  h6: () => (/* binding */ decideRollback),
  fJ: () => (/* binding */ fail),
  Hh: () => (/* binding */ goLive),
  _2: () => (/* binding */ hold),
  Tc: () => (/* binding */ markBad),
  zv: () => (/* binding */ recordOf),
  _r: () => (/* binding */ release),
  jO: () => (/* binding */ tellBroken)
});

// UNUSED EXPORTS: decideTarget, lease, liftHold, markProven, markUnproven, prune, recordWatch, renew

// EXTERNAL MODULE: ./packages/ports/lib/json.js
var json = __webpack_require__(6066);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/host/state.js
var state = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/release/lib/log/events.js
var events = __webpack_require__(1665);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
;// CONCATENATED MODULE: ./packages/release/lib/record/project.js
/** A record with what the log says now. */
function project(record, release) {
    return {
        ...record,
        finished: release.finished ?? null,
        health: release.health,
        bound: release.bound,
        running: release.running,
        ...(release.own !== undefined && { own: [...release.own] }),
        watch: release.watch ?? null,
        status: release.status,
        why: release.why,
    };
}

// EXTERNAL MODULE: ./packages/release/lib/scripts/change.js
var scripts_change = __webpack_require__(6306);
;// CONCATENATED MODULE: ./packages/release/lib/host/change.js







const tries = 3;
/**
 * Changes one host: all of it or nothing, see the scripts. What earlier changes left undone is done with it.
 * @param decide called again when somebody else changed the log meanwhile; must not be asynchronous
 * @returns whether everything is in its place; if not, the log decides and the next change goes on
 * @throws ReleaseError
 */
async function change_change(held, decide) {
    const { host, place, identity } = held;
    for (let round = 1;; round++) {
        const wanted = decide(held.state);
        const onlyLock = wanted.happenings.length === 0 && wanted.folder === undefined && wanted.hold === undefined;
        const strange = held.state.history.strange[0];
        if (strange !== undefined && !onlyLock) {
            const what = `line ${strange} of log.jsonl says what this version does not understand, so nothing can be decided`;
            throw new ask/* ReleaseError */.K('refused', host.alias, `${what}. Use a newer version, or see what the line says`, 'log');
        }
        const fields = onlyLock ? ['any', ...lockSteps(wanted), 'end'] : stepsOf(held, wanted);
        const lines = await (0,ask/* ask */.k)(host, {
            script: scripts_change/* changeScript */.O,
            env: { root: place.root, name: place.name, identity },
            fields,
            // Short, and worth more than a quick end: what was done is to be in the log.
            signal: new AbortController().signal,
        });
        held.state = { ...(0,state/* readState */.u)(host.alias, lines), key: held.state.key };
        if (!lines.includes('changed'))
            return { settled: lines.includes('done yes') };
        if (round === tries)
            throw new ask/* ReleaseError */.K('failed', host.alias, 'the log changes all the time. Run it again');
    }
}
function stepsOf({ state, clock, by }, wanted) {
    const at = clock.date().toISOString();
    const lines = wanted.happenings.map((happening) => (0,events/* writeEvent */.a)({ ...happening, at, by }));
    const after = continued(state.history, lines);
    const { folder, hold } = wanted;
    return [
        String(state.logSize),
        ...(state.leftovers.length > 0 ? ['sweep'] : []),
        ...(folder === undefined ? [] : folderSteps(folder, after)),
        ...lines.flatMap((line) => ['log', line]),
        ...settleSteps(state, after, folder?.record.n),
        ...(hold === undefined ? [] : hold === 'lift' ? ['unhold'] : ['hold', (0,json/* canonicalJson */.d)({ ...hold })]),
        ...lockSteps(wanted),
        'end',
    ];
}
function lockSteps({ lock }) {
    return lock === undefined ? [] : lock === 'release' ? ['unlock'] : ['lease', lock.text];
}
function continued(history, lines) {
    const after = (0,log_history/* readLog */.x)(lines, history);
    const [line] = after.strange.slice(history.strange.length);
    if (line !== undefined)
        throw new Error(`an event that cannot happen was to be logged: ${(0,grammar/* quote */.hD)(lines.join(' '))}`);
    return after;
}
function folderSteps({ record, files, copyOf, added }, after) {
    const n = String(record.n);
    const release = after.releases.get(record.n);
    const text = (0,json/* canonicalJson */.d)(release === undefined ? record : project(record, release));
    return [
        ...(copyOf === undefined ? [] : ['copy', n, String(copyOf)]),
        ...files.flatMap(({ name, mode, text: content }) => ['file', n, mode, name, content]),
        ...added.flatMap(({ name, text: content }) => ['add', n, name, content]),
        'file',
        n,
        '600',
        'release.json',
        `${text}\n`,
        'place',
        n,
    ];
}
/** What has to be done so that the folders, the records and `current` are as the log says. */
function settleSteps(state, after, placed) {
    const steps = [];
    for (const [n, record] of state.folders) {
        const release = after.releases.get(n);
        if (release?.removed === true)
            steps.push('remove', String(n));
        if (release === undefined || release.removed || typeof record === 'string')
            continue;
        const now = (0,json/* canonicalJson */.d)(project(record, release));
        if (now !== (0,json/* canonicalJson */.d)(record))
            steps.push('record', String(n), now);
    }
    const current = (0,log_history/* currentOf */.$)(after)?.n;
    if (current === undefined || !(state.folders.has(current) || current === placed))
        return steps;
    if (state.current.kind === 'strange')
        return steps;
    const isThere = state.current.kind === 'link' && state.current.to === `releases/${current}`;
    return isThere ? steps : [...steps, 'current', String(current)];
}

// EXTERNAL MODULE: ./packages/release/lib/record/schema.js
var schema = __webpack_require__(7534);
;// CONCATENATED MODULE: ./packages/release/lib/host/verbs.js








/** Longer reasons are cut: the log is read whole each time. */
const maxWhy = 500;
/**
 * Records a new release as candidate. Candidates of before, whose deployments ended without a verdict, are told to have
 * failed: the lock is ours, so nobody works on them.
 * @param fill the rest of the folder, once the number is known
 * @returns its number
 */
async function begin(held, draft, fill) {
    let began = 0;
    await change_change(held, ({ history }) => {
        const n = history.next;
        began = n;
        const { origin, version, commit, floor } = draft;
        const record = {
            ...draft,
            schema: 1,
            n,
            started: held.clock.date().toISOString(),
            finished: null,
            health: 'none',
            bound: 'asserted',
            running: '',
            watch: null,
            status: 'candidate',
            why: '',
        };
        checkRecord(record, held.host.alias);
        return {
            happenings: [...abandoned(held.state), { event: 'begin', n, origin, version, commit, floor }],
            folder: { record, ...fill(n) },
        };
    });
    return began;
}
/** Longer lines are cut on their way from the host. */
const maxRecord = 60_000;
/** What could not be read back would make the release one that nobody can go back to. */
function checkRecord(record, alias) {
    const text = (0,json/* canonicalJson */.d)(record);
    const read = text.length > maxRecord ? `it has ${text.length} characters, more than ${maxRecord}` : (0,schema/* readRecord */.a)(text);
    if (typeof read === 'string') {
        throw new ask/* ReleaseError */.K('refused', alias, `the release cannot be recorded: ${read}. Give shorter or fewer values`, 'record');
    }
}
/** Records that a release of before is started once more. */
async function again(held, n) {
    await change_change(held, (state) => ({ happenings: [...abandoned(state), { event: 'again', n }] }));
}
/** What was killed before its folder came into being has run nothing, and leaves nothing but its number. */
function abandoned({ history, folders }) {
    const open = [...history.releases.values()].filter(({ status, removed }) => status === 'candidate' && !removed);
    const numbers = new Set(open.map(({ n }) => n));
    if (history.attempt?.state === 'open')
        numbers.add(history.attempt.n);
    const why = 'its deployment ended without a verdict';
    return [...numbers].flatMap((n) => [
        { event: 'failed', n, step: 'ended', why },
        ...(folders.has(n) ? [] : [{ event: 'removed', n }]),
    ]);
}
/**
 * Switches: from the line that this writes on, the release is live and the one before superseded.
 * @param unproven why it counts as unproven from the same moment on; empty when it does not
 * @returns whether `current` leads there already; if not, the disk is full, and the next change sets it
 */
function goLive(held, n, { health, bound, running, own }, unproven = '') {
    const live = {
        event: 'live',
        n,
        health,
        bound,
        running: running.slice(0, maxWhy),
        ...(own !== undefined && { own: [...own] }),
    };
    const doubt = { event: 'unproven', n, why: unproven.slice(0, maxWhy) };
    return change_change(held, () => ({ happenings: unproven === '' ? [live] : [live, doubt] }));
}
async function fail(held, n, step, why) {
    await change_change(held, () => ({ happenings: [{ event: 'failed', n, step, why: why.slice(0, maxWhy) }] }));
}
/** A bad one is never gone back to by itself; `current` stays until something else is live. */
function markBad(held, n, why) {
    return change_change(held, () => ({ happenings: [{ event: 'bad', n, why: why.slice(0, maxWhy) }] }));
}
function markUnproven(held, n, why) {
    return change(held, () => ({ happenings: [{ event: 'unproven', n, why: why.slice(0, maxWhy) }] }));
}
function markProven(held, n) {
    return change(held, () => ({ happenings: [{ event: 'proven', n }] }));
}
function recordWatch(held, n, verdict, passed) {
    return change(held, () => ({ happenings: [{ event: 'watch', n, verdict, passed }] }));
}
/** Keeps a roll back's decision, so that another attempt of the same run does not go one release further. */
function decideTarget(held, n, run) {
    return change(held, () => ({ happenings: [{ event: 'target', n, run }] }));
}
/**
 * The same together with the verdict on the release that is left, in one change: whoever comes later and finds only the
 * beginning of a roll back goes on from here, and never forward.
 * @param bad the release that is called bad; undefined to keep its name
 */
function decideRollback(held, { target, run, bad }) {
    return change_change(held, () => ({
        happenings: [
            { event: 'target', n: target, run },
            ...(bad === undefined ? [] : [{ event: 'bad', n: bad.n, why: bad.why.slice(0, maxWhy) }]),
        ],
    }));
}
/** Keeps what a tag has meant, so that another attempt of the same run goes to that commit, whatever the tag means by then. */
function decideCommit(held, { commit, version, run }) {
    return change_change(held, () => ({ happenings: [{ event: 'aim', run, commit, version }] }));
}
/** Tells that somebody else's lock was taken over. */
function tellBroken(held, owner, why) {
    const happening = { event: 'broke', owner: owner.slice(0, 1000), why: why.slice(0, maxWhy) };
    return change_change(held, () => ({ happenings: [happening] }));
}
/** @param until seconds since 1970 */
function hold(held, { reason, who, until }) {
    return change_change(held, ({ history }) => ({
        happenings: [{ event: 'hold', until, reason: reason.slice(0, maxWhy) }],
        hold: {
            reason: reason.slice(0, maxWhy),
            who: who.slice(0, maxWhy),
            since: Math.floor(held.clock.date().getTime() / 1000),
            until,
            release: (0,log_history/* currentOf */.$)(history)?.n ?? null,
        },
    }));
}
function liftHold(held) {
    return change(held, () => ({ happenings: [{ event: 'unhold' }], hold: 'lift' }));
}
/**
 * Removes what `removable` names. Only after a deployment that passed.
 * @param keep at least 1
 * @returns what was removed
 */
async function prune(held, keep, underWatch = []) {
    const { hostTime, hold: held_, history } = held.state;
    const runnerTime = Math.floor(held.clock.date().getTime() / 1000);
    const isHeld = heldBack(held_, { hostTime, runnerTime }) !== undefined;
    const pinned = isHeld && typeof held_ === 'object' && held_.release !== null ? [held_.release] : [];
    const numbers = removable(history, keep, [...underWatch, ...pinned]);
    if (numbers.length === 0)
        return [];
    await change(held, () => ({ happenings: numbers.map((n) => ({ event: 'removed', n })) }));
    return numbers;
}
/** Lets the lock go. When somebody else has it by now, that is told as `refused` with the code `lock-lost`. */
async function release(held) {
    await change_change(held, () => ({ happenings: [], lock: 'release' }));
}
/**
 * Turns the lock into the lease of a soak, which outlives the run and which only the next sample of that commit takes over.
 * @param until seconds since 1970
 */
async function lease(held, commit, until) {
    await change(held, () => ({ happenings: [], lock: { text: `${soakIdentity(commit)};until=${until}` } }));
}
/**
 * Makes our own lock good for longer, as a watch does that outlasts its first guess.
 * @param forMs from now, by whichever clock is later
 */
async function renew(held, forMs) {
    await change(held, ({ lock, hostTime }) => {
        const group = lock.kind === 'held' ? /;pgid=(\d+)$/.exec(lock.text)?.[1] : undefined;
        const now = Math.max(hostTime, Math.floor(held.clock.date().getTime() / 1000));
        const until = now + Math.ceil(forMs / 1000);
        return { happenings: [], lock: { text: `${held.identity};until=${until};pgid=${group ?? 0}` } };
    });
}
/** @throws ReleaseError when the release cannot be started from the host's own record */
function recordOf(held, n) {
    const record = held.state.folders.get(n);
    const found = held.state.history.releases.get(n);
    if (found === undefined || record === undefined || typeof record === 'string') {
        const why = typeof record === 'string' ? record : 'its folder is gone';
        throw new ask/* ReleaseError */.K('refused', held.host.alias, `release ${n} has no usable record: ${why}`, 'record');
    }
    return { record, release: found };
}


/***/ }),

/***/ 8916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ describeOwner),
/* harmony export */   Ht: () => (/* binding */ describeTime),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   VR: () => (/* binding */ judgeLock)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1504);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4600);


/**
 * Whether a lock may be taken. Another one's is broken in three cases only: its time is over by the clock of the host and
 * by ours and nothing of it runs; its run is over, as GitHub says; a person has named it exactly.
 */
function judgeLock(facts, wish, state) {
    const { text } = facts;
    if (text === undefined)
        return { kind: 'free' };
    const identity = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .identityIn */ .K2)(text);
    if (identity === wish.identity)
        return { kind: 'ours', text };
    if (wish.commit !== undefined && identity === (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .soakIdentity */ .Dd)(wish.commit))
        return { kind: 'ours', text };
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwner */ .A7)(text);
    const who = describeOwner(text);
    if (wish.breakLock !== '' && wish.breakLock === text) {
        return { kind: 'break', text, because: 'asked', why: `${who}, broken by break-lock` };
    }
    if (owner === undefined)
        return { kind: 'held', text, why: `${who}; only break-lock with exactly that text ends it` };
    if (owner.kind === 'run' && state === 'completed') {
        const left = facts.groupLives ? `; something of it still runs there, in process group ${owner.group}` : '';
        return { kind: 'break', text, because: 'completed', why: `${who}; that run is over, as GitHub says${left}` };
    }
    if (isOver(owner.until, facts)) {
        if (!facts.groupLives) {
            return { kind: 'break', text, because: 'expired', why: `${who}; its time is over, and nothing of it runs` };
        }
        const group = 'group' in owner ? owner.group : 0;
        return { kind: 'held', text, why: `${who}; its time is over, but its process group ${group} still runs` };
    }
    return { kind: 'held', text, why: who };
}
/** Over by both clocks: one that was moved must not end what the other one still guards. */
function isOver(until, { hostTime, runnerTime }) {
    return Math.min(hostTime, runnerTime) > until;
}
/** Who holds a lock and until when, for a message. */
function describeOwner(text) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwner */ .A7)(text);
    if (owner === undefined)
        return `the lock says ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text)}, which is no owner that is known here`;
    return `locked by ${describeWho(owner)} until ${describeTime(owner.until)}`;
}
function describeWho(owner) {
    switch (owner.kind) {
        case 'run': {
            const change = owner.pull === undefined ? '' : ` for pull request #${owner.pull}`;
            const attempt = owner.attempt === 1 ? '' : `, attempt ${owner.attempt}`;
            return `run ${owner.run}${attempt} of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner.repository)} (job ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner.job)})${change}`;
        }
        case 'soak':
            return `the soak of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .Fu)(owner.commit)}`;
        case 'console':
            return `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(owner.who)} at the console, with rollback.sh`;
    }
}
/** RFC 3339, UTC. @param seconds since 1970 */
function describeTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000', '');
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Dd: () => (/* binding */ soakIdentity),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1504);


/** Far below the length of a path, which is what holds the text. */
const maxOwner = 1000;
const maxJob = 80;
/** @throws RangeError for a run or an attempt that is no number; nothing that a person wrote */
function identityOf({ run, attempt, job, repository, pull, head }) {
    if (!/^\d{1,20}$/.test(run) || !Number.isSafeInteger(attempt) || attempt < 1) {
        throw new RangeError(`run ${JSON.stringify(run)}, attempt ${attempt} cannot own a lock`);
    }
    const sha = head !== undefined && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(head) ? head : 'none';
    return `run=${run}/${attempt};job=${encode(short(job))};repo=${encode(repository)};pull=${pull ?? 'none'};head=${sha}`;
}
function soakIdentity(commit) {
    if (!(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(commit))
        throw new RangeError(`${JSON.stringify(commit)} is no commit`);
    return `soak=${commit}`;
}
/** The jobs of a matrix may differ in the end of their names only. */
function short(job) {
    if (encode(job).length <= maxJob)
        return job;
    return `${job.slice(0, 20).toWellFormed()}+${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(job).digest('hex').slice(0, 12)}`;
}
/** The part of an owner's text that stays the same for as long as it holds the lock. */
function identityIn(text) {
    return text.split(';until=')[0] ?? '';
}
/** Undefined for what is not one of ours. */
function readOwner(text) {
    if (text.length > maxOwner)
        return undefined;
    const match = /^([a-z]+)=([^;]+)(?:;(job=[^;]*;repo=[^;]+;pull=[^;]+;head=[^;]+))?;until=(\d{1,12})(?:;pgid=(\d{1,10}))?$/.exec(text);
    if (match === null)
        return undefined;
    const [, kind, name = '', more, untilText, groupText] = match;
    const until = Number(untilText);
    const group = Number(groupText);
    if (kind === 'soak' && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .isSha */ .HH)(name) && more === undefined && groupText === undefined) {
        return { kind, commit: name, until };
    }
    if (groupText === undefined)
        return undefined;
    const who = decode(name);
    if (kind === 'console' && more === undefined && who !== undefined)
        return { kind, who, until, group };
    const claim = kind === 'run' && more !== undefined ? readClaim(name, more) : undefined;
    return claim === undefined ? undefined : { kind: 'run', ...claim, until, group };
}
function readClaim(name, more) {
    const run = /^(\d{1,20})\/([1-9]\d{0,8})$/.exec(name);
    const rest = /^job=(.*);repo=(.+);pull=(none|[1-9]\d{0,11});head=(none|[0-9a-f]{40}|[0-9a-f]{64})$/.exec(more);
    const [job, repository] = [rest?.[1], rest?.[2]].map((text) => decode(text ?? '%'));
    if (run === null || rest === null || job === undefined || repository === undefined)
        return undefined;
    return {
        run: run[1] ?? '',
        attempt: Number(run[2]),
        job,
        repository,
        pull: rest[3] === 'none' ? undefined : Number(rest[3]),
        head: rest[4] === 'none' ? undefined : rest[4],
    };
}
function encode(text) {
    return text
        .toWellFormed()
        .replace(/[^A-Za-z0-9._/@:+-]/gu, (character) => Buffer.from(character).reduce((all, byte) => `${all}%${byte.toString(16).toUpperCase().padStart(2, '0')}`, ''));
}
function decode(text) {
    if (!/^(?:[A-Za-z0-9._/@:+-]|%[0-9A-F]{2})*$/.test(text))
        return undefined;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ko: () => (/* binding */ letGo),
  m5: () => (/* binding */ takeLocks)
});

// UNUSED EXPORTS: letGoUnseen

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/lock/judgement.js
var judgement = __webpack_require__(8916);
// EXTERNAL MODULE: ./packages/release/lib/lock/owner.js
var lock_owner = __webpack_require__(4600);
// EXTERNAL MODULE: ./packages/release/lib/hold.js
var lib_hold = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/state.js
var state = __webpack_require__(5827);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 2 modules
var verbs = __webpack_require__(69);
// EXTERNAL MODULE: ./packages/release/lib/scripts/change.js
var change = __webpack_require__(6306);
// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/take.js

/**
 * Takes the lock, or takes over the one whose exact text is "expect". Variables: root, name, identity, seconds,
 * runner_time, expect, because (`expired` has the process group looked at once more).
 */
const takeScript = `${parts/* opening */.zs}${parts/* locate */.x5}${parts/* guard */.ah}${parts/* groups */.TN}${parts/* put */.yJ}${parts/* survey */.Fr}
mkdir -p "$place/releases" || refuse disk
cd "$place" || refuse place
exec 9>>lock.guard || refuse disk
enter -x
key=
[ ! -f key ] || IFS= read -r key <key || true
if [ "\${#key}" -ne 64 ]; then
  [ ! -s key ] || refuse key
  od -An -v -tx1 -N32 /dev/urandom | tr -d ' \\n' >key.new && echo >>key.new || refuse disk
  IFS= read -r key <key.new || true
  [ "\${#key}" -eq 64 ] || refuse disk
  put key.new key || refuse disk
fi
printf -v time '%(%s)T' -1
[ "$runner_time" -le "$time" ] || time=$runner_time
text="$identity;until=$((time + seconds));pgid=0"
over() {
  rm -f lock.new
  ln -s -n -- "$text" lock.new && put lock.new lock || refuse disk
  printf 'taken %s\\n' "$text"
}
# Into a folder, ln would put the link, and call it done.
if [ ! -L lock ] && [ -e lock ]; then refuse strange-lock; fi
if ln -s -n -- "$text" lock 2>/dev/null; then printf 'taken %s\\n' "$text"
elif [ ! -L lock ]; then
  [ ! -e lock ] || refuse strange-lock
  ln -s -n -- "$text" lock || refuse disk
  printf 'taken %s\\n' "$text"
else
  held=$(readlink lock)
  if [ "\${held%%;until=*}" = "$identity" ]; then over
  elif [ -z "$expect" ] || [ "$held" != "$expect" ]; then echo busy
  elif [ "$because" = expired ] && group_lives "$held"; then echo busy
  else over; fi
fi
printf 'key %s\\n' "$key"
survey
`;

;// CONCATENATED MODULE: ./packages/release/lib/lock/take.js









const pollMs = 2000;
/** GitHub is asked less often than the host. */
const askAgainMs = 30_000;
const skewLimitSeconds = 60;
/**
 * Takes the locks of all hosts, or of none. They are taken in the order of their addresses, so that two deployments never
 * wait for each other; while one is waited for, none is kept.
 */
async function takeLocks(hosts, plan, tools) {
    const { clock, log, signal } = tools;
    const sorted = hosts.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
    const began = clock.now();
    const states = rememberStates(tools);
    let told = '';
    for (;;) {
        const held = [];
        let obstacle;
        for (const host of sorted) {
            if (signal.aborted)
                obstacle = { kind: 'cancelled' };
            else
                obstacle = await takeOne(host, plan, tools, states).then((lock) => enter(host, lock, held, plan, tools), (error) => describe(host, plan, error));
            if (obstacle !== undefined)
                break;
        }
        if (obstacle === undefined)
            return { kind: 'taken', held };
        await letGo(held, log);
        if (obstacle.kind !== 'busy')
            return obstacle;
        const leftMs = plan.waitMs - (clock.now() - began);
        if (leftMs <= 0) {
            const waited = plan.waitMs === 0 ? '' : `; waited ${(0,grammar/* writeDuration */.MP)(plan.waitMs)}`;
            return { ...obstacle, why: `${obstacle.why}${waited}` };
        }
        if (obstacle.why !== told)
            log.info(`${obstacle.alias} is ${obstacle.why}; waiting for up to ${(0,grammar/* writeDuration */.MP)(leftMs)}.`);
        told = obstacle.why;
        await clock.sleep(Math.min(pollMs, leftMs), signal).catch(() => undefined);
    }
}
/** Lets go of locks, the last one first; what cannot be let go is told, and runs out by itself. */
async function letGo(held, log) {
    for (const one of held.toReversed()) {
        await (0,verbs/* release */._r)(one).catch((error) => {
            if (!(error instanceof ask/* ReleaseError */.K))
                throw error;
            log.warning(`The lock could not be let go. ${error.message}`);
        });
    }
}
/**
 * Lets go of the lock of a host about which nothing is known, if that lock is this job's: what a step that was killed leaves
 * to be done.
 * @returns whether it was ours
 * @throws ReleaseError when the host cannot be reached, or does not answer
 */
async function letGoUnseen(host, { root, name }, claim) {
    const env = { root, name, identity: (0,lock_owner/* identityOf */.cu)(claim) };
    const fields = ['any', 'unlock', 'end'];
    return await (0,ask/* ask */.k)(host, { script: change/* changeScript */.O, env, fields, signal: new AbortController().signal }).then(() => true, (error) => {
        if (error instanceof ask/* ReleaseError */.K && error.code === 'lock-lost')
            return false;
        throw error;
    });
}
function enter(host, lock, held, plan, { clock, log }) {
    const { alias } = host;
    if (lock.kind === 'held')
        return { kind: 'busy', alias, owner: lock.text, why: lock.why };
    held.push(lock.held);
    const { hostTime, hold } = lock.held.state;
    const runnerTime = unixTime(clock);
    if (Math.abs(hostTime - runnerTime) > skewLimitSeconds) {
        const side = hostTime > runnerTime ? 'ahead of' : 'behind';
        const skew = (0,grammar/* writeDuration */.MP)(Math.abs(hostTime - runnerTime) * 1000);
        log.warning(`${alias}: its clock is ${skew} ${side} this one. Locks and holds end by whichever is later. Set its clock.`);
    }
    const why = (0,lib_hold/* heldBack */.Z)(hold, { hostTime, runnerTime });
    if (why === undefined)
        return undefined;
    if (plan.respectHold)
        return { kind: 'held-back', alias, why };
    log.notice(`${alias}: ${why}; that does not keep this from going on.`);
    return undefined;
}
async function describe(host, { place, claim }, error) {
    if (!(error instanceof ask/* ReleaseError */.K))
        throw error;
    // The lock may be ours all the same, when only the answer is missing.
    if (error.code !== 'connect')
        await letGoUnseen(host, place, claim).catch(() => undefined);
    if (error.kind === 'cancelled')
        return { kind: 'cancelled' };
    return { kind: 'failed', alias: host.alias, why: error.message, cause: error };
}
/** Once more with the text of a lock that may be broken; if it is another one's by then, that one is judged. */
async function takeOne(host, plan, tools, states) {
    let known = { kind: 'free' };
    for (let round = 0;; round++) {
        const { taken, held } = await tryOne(host, plan, tools, known);
        if (taken) {
            if (known.kind === 'break') {
                tools.log.warning(`${host.alias} was ${known.why}. The lock is taken over.`);
                await (0,verbs/* tellBroken */.jO)(held, known.text, known.because);
            }
            return { kind: 'taken', held };
        }
        const { lock, hostTime } = held.state;
        if (lock.kind !== 'held')
            continue;
        const facts = { text: lock.text, groupLives: lock.groupLives, hostTime, runnerTime: unixTime(tools.clock) };
        const wish = { identity: held.identity, commit: plan.soakOf, breakLock: plan.breakLock };
        known = (0,judgement/* judgeLock */.VR)(facts, wish, await states(lock.text));
        if (known.kind === 'held')
            return known;
        if (round >= 5)
            return { kind: 'held', text: lock.text, why: `changing hands all the time: ${(0,grammar/* quote */.hD)(lock.text)}` };
    }
}
async function tryOne(host, { place, claim, forMs }, { clock, signal }, known) {
    const identity = (0,lock_owner/* identityOf */.cu)(claim);
    const lines = await (0,ask/* ask */.k)(host, {
        script: takeScript,
        env: {
            root: place.root,
            name: place.name,
            identity,
            seconds: String(Math.ceil(forMs / 1000)),
            runner_time: String(unixTime(clock)),
            expect: 'text' in known ? known.text : '',
            because: known.kind === 'break' ? known.because : '',
        },
        signal,
    });
    const by = `run=${claim.run}/${claim.attempt}`;
    const held = { host, place, identity, by, clock, state: (0,state/* readState */.u)(host.alias, lines) };
    return { taken: lines.some((line) => line.startsWith('taken ')), held };
}
function rememberStates({ clock, ownerState }) {
    const known = new Map();
    return async (text) => {
        const owner = (0,lock_owner/* readOwner */.A7)(text);
        if (owner?.kind !== 'run')
            return 'unknown';
        const run = `${owner.repository} ${owner.run} ${owner.attempt}`;
        const before = known.get(run);
        if (before !== undefined && clock.now() - before.at < askAgainMs)
            return before.state;
        const state = await ownerState(owner);
        known.set(run, { at: clock.now(), state });
        return state;
    };
}
function unixTime(clock) {
    return Math.floor(clock.date().getTime() / 1000);
}


/***/ }),

/***/ 1665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeEvent),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6066);
/* harmony import */ var _conforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8180);


const n = { type: 'integer', minimum: 1 };
const said = { type: 'string', maxLength: 1000 };
/** What can happen on a host: the fields of each event beside `at`, `by` and `event`. */
const fields = {
    /** A new release is recorded and about to be started. */
    begin: {
        n,
        origin: { type: ['integer', 'null'], minimum: 1 },
        version: { type: 'string', maxLength: 200 },
        commit: { type: 'string', maxLength: 64 },
        floor: { type: ['string', 'null'], maxLength: 100 },
    },
    /** A release of before is about to be started again. */
    again: { n },
    /** Started, healthy, and from now on what `current` leads to. The one before is superseded by this line. */
    live: {
        n,
        health: { enum: ['passed', 'none'] },
        bound: { enum: ['asked', 'asserted'] },
        running: { type: 'string', maxLength: 500 },
        /** All that its start has changed of its uploaded files, this time and before. */
        own: { type: 'array', items: { type: 'string', maxLength: 4000 } },
    },
    /** What `begin` or `again` announced did not become live. */
    failed: { n, step: { type: 'string', maxLength: 40 }, why: said },
    bad: { n, why: said },
    unproven: { n, why: said },
    proven: { n },
    watch: { n, verdict: { type: 'string', maxLength: 100 }, passed: { type: 'boolean' } },
    /** The release that a run rolls back to, so that another attempt of the run does not go one further. */
    target: { n, run: { type: 'string', pattern: '^\\d{1,20}$' } },
    /** The same of a run that goes to a commit of a checkout, for which there is no release yet. */
    aim: {
        run: { type: 'string', pattern: '^\\d{1,20}$' },
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        version: { type: 'string', maxLength: 200 },
    },
    removed: { n },
    hold: { until: { type: 'integer', minimum: 0 }, reason: said },
    unhold: {},
    /** Somebody else's lock was taken over. */
    broke: { owner: said, why: said },
};
/** Older versions and rollback.sh do not write them. */
const optional = ['own'];
/** Longer lines would be cut on their way back from the host. */
const maxLineBytes = 16 * 1024;
/** One line without its line break. */
function writeEvent(event) {
    return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(event);
}
/** The event in a line of the log, or why it is none: `torn` lines never took effect, `strange` ones may have. */
function readEvent(line) {
    if (line.length > maxLineBytes)
        return 'strange';
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return 'torn';
    }
    if (typeof value !== 'object' || value === null || !('event' in value))
        return 'strange';
    const known = Object.hasOwn(fields, String(value.event)) ? fields[value.event] : undefined;
    if (known === undefined)
        return 'strange';
    const properties = { at: { type: 'string' }, by: { type: 'string' }, event: {}, ...known };
    const required = Object.keys(properties).filter((key) => !optional.some((other) => other === key));
    const misfit = (0,_conforms_js__WEBPACK_IMPORTED_MODULE_1__/* .firstMisfit */ .d)({ type: 'object', properties, required }, value);
    return misfit === undefined ? value : 'strange';
}


/***/ }),

/***/ 5838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ currentOf),
/* harmony export */   x: () => (/* binding */ readLog)
/* harmony export */ });
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1665);

const empty = {
    releases: new Map(),
    line: [],
    attempt: undefined,
    next: 1,
    targets: new Map(),
    aims: new Map(),
    torn: [],
    strange: [],
    length: 0,
};
/**
 * What a log means.
 * @param before what the lines before these mean
 */
function readLog(lines, before = empty) {
    const draft = {
        releases: new Map([...before.releases].map(([n, release]) => [n, { ...release }])),
        line: [...before.line],
        attempt: before.attempt,
        next: before.next,
        targets: new Map(before.targets),
        aims: new Map(before.aims),
    };
    const torn = [...before.torn];
    const strange = [...before.strange];
    for (const [index, text] of lines.entries()) {
        const event = (0,_events_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(text);
        const number = before.length + index + 1;
        if (event === 'torn')
            torn.push(number);
        else if (event === 'strange' || !take(draft, event))
            strange.push(number);
    }
    return { ...draft, torn, strange, length: before.length + lines.length };
}
/** What `current` leads to, when all that the log says has been done. */
function currentOf({ line, releases }) {
    const top = line.at(-1);
    return top === undefined ? undefined : releases.get(top);
}
/** Whether the event can have happened; if not, nothing has changed. */
function take(draft, event) {
    if (event.event === 'begin')
        return begin(draft, event);
    if (event.event === 'aim')
        draft.aims.set(event.run, { commit: event.commit, version: event.version });
    if (!('n' in event))
        return true;
    const release = draft.releases.get(event.n);
    if (release === undefined)
        return false;
    switch (event.event) {
        case 'again':
            draft.attempt = attemptOf(event, true);
            return !release.removed;
        case 'live':
            goLive(draft, release, event);
            return true;
        case 'failed':
            fail(draft, release, event);
            return true;
        case 'bad':
            Object.assign(release, { status: 'bad', why: event.why, failing: release.failing ?? event.at });
            return true;
        case 'unproven':
            Object.assign(release, { status: 'unproven', why: event.why });
            return true;
        case 'proven':
            if (release.status === 'unproven') {
                Object.assign(release, { status: currentOf(draft) === release ? 'live' : 'superseded', why: '' });
            }
            return true;
        case 'watch':
            Object.assign(release, { watch: event.verdict, healthy: event.passed });
            if (!event.passed)
                release.failing ??= event.at;
            return true;
        case 'target':
            draft.targets.set(event.run, event.n);
            return true;
        case 'removed':
            release.removed = true;
            return currentOf(draft) !== release;
    }
}
function begin(draft, event) {
    if (event.n < draft.next)
        return false;
    draft.next = event.n + 1;
    draft.attempt = attemptOf(event, false);
    draft.releases.set(event.n, {
        n: event.n,
        origin: event.origin ?? undefined,
        version: event.version,
        commit: event.commit,
        floor: event.floor ?? undefined,
        status: 'candidate',
        healthy: false,
        health: 'none',
        bound: 'asserted',
        running: '',
        own: undefined,
        watch: undefined,
        failing: undefined,
        why: '',
        began: event.at,
        finished: undefined,
        by: event.by,
        wasLive: false,
        removed: false,
    });
    return true;
}
function attemptOf({ n, by, at }, again) {
    return { n, again, state: 'open', by, at, step: '', why: '' };
}
function goLive(draft, release, event) {
    const before = currentOf(draft);
    if (before?.status === 'live')
        before.status = 'superseded';
    const { health, bound, running, at, own = release.own } = event;
    Object.assign(release, {
        status: 'live',
        wasLive: true,
        why: '',
        finished: at,
        health,
        bound,
        running,
        own,
        failing: undefined,
    });
    release.healthy = health === 'passed' || bound === 'asked';
    draft.attempt = { ...(draft.attempt ?? attemptOf(event, true)), n: event.n, state: 'live' };
    // A changed copy takes the place of what it was copied from.
    const place = [release.n, release.origin]
        .map((n) => (n === undefined ? -1 : draft.line.indexOf(n)))
        .find((at) => at >= 0);
    if (place !== undefined)
        draft.line.length = place;
    draft.line.push(release.n);
}
function fail(draft, release, { step, why, at }) {
    release.failing ??= at;
    if (release.status === 'candidate')
        Object.assign(release, { status: 'bad', why, finished: at });
    if (step === 'health' || step === 'version')
        Object.assign(release, { healthy: false, health: 'failed' });
    if (draft.attempt?.n === release.n && draft.attempt.state === 'open') {
        draft.attempt = { ...draft.attempt, state: 'failed', step, why };
    }
}


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KR: () => (/* binding */ changedCopy),
  me: () => (/* binding */ checkRelease),
  lC: () => (/* binding */ newFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 2 modules
var verbs = __webpack_require__(69);
// EXTERNAL MODULE: ./packages/release/lib/files/list.js
var list = __webpack_require__(4867);
// EXTERNAL MODULE: ./packages/release/lib/environment/freeze.js
var freeze = __webpack_require__(2854);
// EXTERNAL MODULE: ./packages/release/lib/scripts/files.js
var files = __webpack_require__(8403);
// EXTERNAL MODULE: ./packages/release/lib/scripts/parts.js
var parts = __webpack_require__(3290);
;// CONCATENATED MODULE: ./packages/release/lib/scripts/rollback.js


/**
 * `rollback.sh`: for a person at the console, when nothing else is left. It needs bash and the usual small programs, and
 * gives the release exactly the environment that it had. It keeps to the same order as the other scripts: the log first.
 */
function rollbackScript({ asked, scriptSeconds, healthSeconds }) {
    return `#!/usr/bin/env bash
# Starts this release again and makes it the present one. Written by Shakedown; see --help.
set -euo pipefail
asked=(${asked.join(' ')})
script_seconds=${scriptSeconds} health_seconds=${healthSeconds}
${body}`;
}
const body = `
usage() {
  cat <<'TEXT'
Usage: rollback.sh [--dry-run] [--force] [--secret-file NAME=PATH]\u2026 [--break-lock OWNER]

Runs deploy.sh of this release with the environment that it had, waits until its health check passes, and lets "current"
lead here. Data and migrations are not rolled back: see to it that today's data can be read by this release.

  --dry-run      print what would be done, and take no lock
  --force        also when the release was called bad, never was live, or its uploaded files are not as they were
  --secret-file  take a secret that is not kept here from a file, instead of being asked for it
  --break-lock   take over the lock of exactly this owner, as an earlier try has printed it
TEXT
}
die() { printf 'rollback.sh: %s\\n' "$*" >&2; exit 1; }
say() { printf '%s\\n' "$*"; }

case " $* " in *" --help "* | *" -h "*) usage; exit 0 ;; esac
release=$(cd "$(dirname "\${BASH_SOURCE[0]}")" && pwd -P)
if [ "\${1-}" != --inside ]; then
  exec env -i HOME="$HOME" PATH="$PATH" USER="\${USER-}" LOGNAME="\${LOGNAME-}" LANG=C.UTF-8 TERM="\${TERM-dumb}" \\
    bash --noprofile --norc "$release/rollback.sh" --inside "$@"
fi
shift
dry=no force=no break= from_files=()
while [ "$#" -gt 0 ]; do
  case $1 in
    --dry-run) dry=yes ;;
    --force) force=yes ;;
    --break-lock) [ "$#" -gt 1 ] || die '--break-lock needs the owner'; break=$2; shift ;;
    --secret-file) [ "$#" -gt 1 ] || die '--secret-file needs NAME=PATH'; from_files+=("$2"); shift ;;
    *) usage >&2; die "unknown: $1" ;;
  esac
  shift
done

n=\${release##*/}
case $n in 0* | *[!0-9]* | "") die "$release is not the folder of a release" ;; esac
place=$(cd "$release/../.." && pwd -P)
cd "$place"
[ -f "$release/env" ] && [ -f "$release/deploy.sh" ] && [ -f log.jsonl ] || die "release $n is not whole: env, deploy.sh or the log is missing"
bash --noprofile --norc -n "$release/deploy.sh" || die "bash does not accept deploy.sh"
${parts/* put */.yJ}${files/* filesCheck */.ew}
# What the log says of this release; a line that was cut never took effect.
status=unknown was_live=no present=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in "{"*"}") ;; *) continue ;; esac
  about=no
  case $line in *'"n":'"$n"[,}]*) about=yes ;; esac
  case $line in
    *'"event":"live"'*)
      present=\${line##*'"n":'}
      present=\${present%%[!0-9]*}
      if [ "$about" = yes ]; then status=live was_live=yes
      elif [ "$status" = live ]; then status=superseded; fi ;;
    *'"event":"begin"'*) if [ "$about" = yes ]; then status=candidate; fi ;;
    *'"event":"bad"'* | *'"event":"unproven"'*)
      if [ "$about" = yes ]; then status=\${line##*'"event":"'}; status=\${status%%'"'*}; fi ;;
    *'"event":"proven"'*) if [ "$about" = yes ]; then status=superseded; fi ;;
    *'"event":"failed"'*) if [ "$about" = yes ] && [ "$status" = candidate ]; then status=bad; fi ;;
    *'"event":"removed"'*) if [ "$about" = yes ]; then die "release $n was removed"; fi ;;
  esac
done <log.jsonl

# What of the uploaded files is not as it was: gone, changed, locked (cannot be read), stiff (cannot be executed).
record= wanted= own= amiss= files=
IFS= read -r record <"$release/release.json" || true
# Its names are sorted: what comes after "environment" is no name of the release's own environment.
line=\${record##*'"environment":'}
case $line in *'"files":"'*) wanted=\${line##*'"files":"'}; wanted=\${wanted%%'"'*} ;; esac
case $line in *'"own":['*) own=\${line##*'"own":['}; own=\${own%%']'*}; own=\${own//[,\\"]/ } ;; esac
if [ -n "$wanted" ]; then
  while IFS= read -r line; do
    case $line in
      "list "*) files="not known" amiss+="files.sha256 \${line#list }"$'\\n' ;;
      "listed "*) files="\${line#listed } as they were uploaded" ;;
      "wrong 0" | "unread 0") ;;
      "wrong "*) files="\${line#wrong } not as they were uploaded" ;;
      "unread "*) files+=" (\${line#unread } could not be read in time)" ;;
      *) amiss+="\${line//[^[:print:]]/?}"$'\\n' ;;
    esac
  done < <(cd "$release" && __shakedown_files "$wanted" "$own" 5)
  [ -n "$files" ] || amiss="they could not be compared"$'\\n' files="not known"
else
  case $record in *'"upload:'*) files="without a list, so not compared" ;; *) files=none ;; esac
fi

names() {
  env -i bash --noprofile --norc -c 'set -a; . "$1"; compgen -e' - "$release/env" | grep -vxE 'PWD|OLDPWD|SHLVL|_' | tr '\\n' ' '
}
say "release $n ($status) of $place"
say "present release: \${present:-none}"
( set +u; . "$release/env"; say "version \${SHAKEDOWN_VERSION:-not given}, commit \${SHAKEDOWN_COMMIT:-unknown}" )
say "environment: $(names)"
say "uploaded files: $files"
[ -z "$amiss" ] || printf '%s' "$amiss"
[ "\${#asked[@]}" -eq 0 ] || say "secrets that are not kept here: \${asked[*]}"
if [ -L lock ]; then say "locked by: $(readlink lock)"; fi
if [ -e hold ]; then say "held: $(head -n 1 hold)"; fi
if [ -f "$release/health.sh" ]; then say "health check: up to $health_seconds s"; else say "health check: none"; fi
if [ "$dry" = yes ]; then say "dry run: nothing was done"; exit 0; fi
if [ "$force" = no ]; then
  [ "$was_live" = yes ] || die "release $n never was live; --force starts it all the same"
  case $status in bad | unproven) die "release $n is called $status; --force starts it all the same" ;; esac
  [ -z "$amiss" ] || die "uploaded files of release $n are not as they were uploaded; put them back, or --force starts it all the same"
fi

secrets=()
ask_for() {
  local name=$1 entry value=
  for entry in "\${from_files[@]+"\${from_files[@]}"}"; do
    [ "\${entry%%=*}" = "$name" ] || continue
    value=$(cat -- "\${entry#*=}" && printf x) || die "cannot read the file for $name"
    value=\${value%x}
    secrets+=("$name=\${value%$'\\n'}")
    return 0
  done
  { : </dev/tty; } 2>/dev/null || die "the secret $name is not kept here, and there is no terminal to ask; use --secret-file $name=PATH"
  # Silent before it asks: read -s asks first, and somebody fast would see the first letters.
  shown=$(stty -g </dev/tty)
  trap 'stty "$shown" </dev/tty' EXIT
  stty -echo </dev/tty
  printf '%s (not shown): ' "$name" >/dev/tty
  IFS= read -r value </dev/tty || die "no value for $name"
  stty "$shown" </dev/tty
  trap - EXIT
  printf '\\n' >/dev/tty
  secrets+=("$name=$value")
}
for name in "\${asked[@]+"\${asked[@]}"}"; do ask_for "$name"; done

# The lock is the same one that deployments take: a link whose target names the owner.
me=\${USER:-\${LOGNAME:-somebody}}
me=\${me//[!A-Za-z0-9._-]/_}
group=0
if [ -r /proc/$$/stat ]; then
  IFS= read -r line </proc/$$/stat
  read -r line line group line <<<"\${line##*) }" || true
else group=$(ps -o pgid= -p $$ | tr -d ' ') || group=0; fi
printf -v now '%(%s)T' -1
owner="console=$me/$$;until=$((now + script_seconds + health_seconds + 60));pgid=\${group:-0}"
guarded() {
  if command -v flock >/dev/null; then ( flock 9; "$@" ) 9>>lock.guard; else "$@"; fi
}
take() {
  ln -s -n -- "$owner" lock 2>/dev/null && return 0
  [ -L lock ] || die '"lock" cannot be made here'
  [ -n "$break" ] && [ "$(readlink lock)" = "$break" ] || return 1
  rm -f lock.new
  ln -s -n -- "$owner" lock.new
  put lock.new lock
}
leave() {
  code=$?
  trap '' INT TERM HUP
  if [ -L lock ] && [ "$(readlink lock)" = "$owner" ]; then rm -f lock; fi
  exit "$code"
}
guarded take || die "locked by: $(readlink lock || true)
If nothing of it runs any more: rollback.sh --break-lock '$(readlink lock || true)'"
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

log() {
  local at last
  TZ=UTC printf -v at '%(%Y-%m-%dT%H:%M:%SZ)T' -1
  last=$(tail -c 1 log.jsonl; printf x)
  case $last in $'\\n'* | x) ;; *) echo >>log.jsonl ;; esac
  printf '{"at":"%s",%s"by":"console=%s",%s}\\n' "$at" "\${2-}" "$me" "$1" >>log.jsonl
  sync -d -- log.jsonl 2>/dev/null || sync
}
fail() {
  log '"event":"failed","n":'"$n"',"step":"'"$1"'","why":"by rollback.sh: '"$2"'"'
  die "$2; the present release is still \${present:-none}, and what runs is uncertain"
}
# In the environment that the release had, and nothing else.
within() (
  trap - EXIT INT TERM HUP
  set -a
  . "$release/env"
  set +a
  export SHAKEDOWN_ROOT=$place SHAKEDOWN_RELEASE=$release SHAKEDOWN_PREVIOUS=\${present:+$place/releases/$present} SHAKEDOWN_RUN=console
  [ "\${#secrets[@]}" -eq 0 ] || export "\${secrets[@]}"
  cd "$HOME" 2>/dev/null || cd /
  unset TERM OLDPWD
  options=(--noprofile --norc)
  if grep -q extglob "$release/$1"; then options+=(-O extglob); fi
  exec bash "\${options[@]}" -euo pipefail "$release/$1" </dev/null
)

log '"event":"again","n":'"$n"
say "deploy.sh starts"
within deploy.sh || fail script "deploy.sh ended with exit status $?"
health=none
if [ -f "$release/health.sh" ]; then
  until within health.sh; do
    printf -v now '%(%s)T' -1
    : "\${began:=$now}"
    [ "$((now - began))" -lt "$health_seconds" ] || fail health "not healthy within $health_seconds s"
    sleep 2
  done
  health=passed
fi
bound=asserted running=
if [ -f "$release/version.sh" ]; then
  running=$(within version.sh | grep -v '^[[:space:]]*$' | tail -n 1) || fail version "the version command failed"
  ( . "$release/env"
    [ "$running" = "$SHAKEDOWN_VERSION" ] && [ -n "$running" ] && exit 0
    case $running in *[!0-9a-f]* | ?????? | ????? | ???? | ??? | ?? | ? | "") exit 1 ;; esac
    case $SHAKEDOWN_COMMIT in "$running"*) exit 0 ;; *) exit 1 ;; esac
  ) || fail version "something else runs"
  bound=asked
fi
# Only what needs no escaping in JSON: the next deployment asks again.
running=\${running//[!A-Za-z0-9._+-]/_}

trap '' INT TERM HUP
rm -f current.new
ln -s -n "releases/$n" current.new
log '"event":"live","health":"'"$health"'","n":'"$n"',"running":"'"\${running:0:200}"'"' '"bound":"'"$bound"'",'
put current.new current
for record in releases/*/release.json; do
  if [ "$record" = "releases/$n/release.json" ]; then now=live
  elif grep -q '"status":"live"' "$record"; then now=superseded
  else continue; fi
  sed 's/"status":"[a-z]*"/"status":"'"$now"'"/' "$record" >"\${record%/*}/.release.json.new" &&
    put "\${record%/*}/.release.json.new" "$record" || true
done
say "release $n is live"
`;

;// CONCATENATED MODULE: ./packages/release/lib/put/folder.js








/** @throws ProblemError for what a host could not be given as it is */
function checkRelease({ env, secrets, script, health, version }) {
    const texts = { script, health, 'version-command': version };
    const problems = [
        ...(0,freeze/* checkEnvironment */.Qz)([...env, ...secrets]),
        ...Object.entries(texts).flatMap(([name, text]) => (0,lib_frame/* checkScript */.wN)(text, `input "${name}"`)),
    ];
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
}
/** What is to be in the folder of a new release, and what its record says of it. `checkRelease` must have passed. */
function newFolder({ host, state }, release, limits) {
    const { env, secrets, freezeSecrets, health, version, files = '' } = release;
    const kept = freezeSecrets ? [...env, ...secrets] : env;
    const asked = freezeSecrets ? [] : secrets.map(({ name }) => name);
    const script = unixLines(release.script);
    const draft = {
        ...release.draft,
        origin: null,
        script: sha256(script),
        ...(files !== '' && { files: sha256(files) }),
        env: (0,freeze/* hashesOf */.mU)(keyOf(host.alias, state.key), [...env, ...secrets]),
        asked,
        checks: [...(health === '' ? [] : ['health']), ...(version === '' ? [] : ['version'])],
    };
    const facts = [
        // A person's PATH, or tomorrow's, is not the one that the release was started with.
        ...(kept.some(({ name }) => name === 'PATH') ? [] : [{ name: 'PATH', value: state.path }]),
        { name: 'SHAKEDOWN_TARGET', value: draft.target },
        { name: 'SHAKEDOWN_ENVIRONMENT', value: draft.environment },
        { name: 'SHAKEDOWN_HOST', value: host.alias },
        { name: 'SHAKEDOWN_VERSION', value: draft.version },
        { name: 'SHAKEDOWN_COMMIT', value: draft.commit },
    ];
    const file = (name, mode, text) => ({ name, mode, text });
    return {
        draft,
        folder: {
            files: [
                file('env', '600', (0,freeze/* environmentText */.HR)([...facts, ...kept])),
                ...(files === '' ? [] : [file(list/* listName */.sY, '600', files)]),
                file('deploy.sh', '700', script),
                ...(health === '' ? [] : [file('health.sh', '700', unixLines(health))]),
                ...(version === '' ? [] : [file('version.sh', '700', unixLines(version))]),
                file('rollback.sh', '700', rollbackScript({ asked, ...inSeconds(limits) })),
            ],
            copyOf: undefined,
            added: [],
        },
    };
}
/**
 * A copy of a recorded release with other values for some names: the old release stays what it was. Later assignments win,
 * so they are appended to what is frozen, which nobody has to read for that.
 * @param overrides kept on the host, in the new folder
 * @param secrets not kept: rollback.sh asks for them
 */
function changedCopy(holder, n, overrides, secrets, limits) {
    const { record } = (0,verbs/* recordOf */.zv)(holder, n);
    const changed = [...overrides, ...secrets];
    const names = new Set(overrides.map(({ name }) => name));
    const asked = [...new Set([...record.asked.filter((name) => !names.has(name)), ...secrets.map(({ name }) => name)])];
    const hashes = (0,freeze/* hashesOf */.mU)(keyOf(holder.host.alias, holder.state.key), changed);
    const { origin, version, commit, target, environment, artifacts, files, own, script, checks, who, run, floor } = record;
    return {
        draft: {
            version,
            commit,
            target,
            environment,
            artifacts,
            ...(files !== undefined && { files }),
            ...(own !== undefined && { own }),
            script,
            checks,
            who,
            run,
            floor,
            asked,
            origin: origin ?? n,
            env: { ...record.env, ...hashes },
        },
        folder: {
            files: [{ name: 'rollback.sh', mode: '700', text: rollbackScript({ asked, ...inSeconds(limits) }) }],
            copyOf: n,
            added: [{ name: 'env', text: (0,freeze/* environmentText */.HR)(overrides) }],
        },
    };
}
function inSeconds({ scriptTimeoutMs, healthTimeoutMs }) {
    return { scriptSeconds: Math.ceil(scriptTimeoutMs / 1000), healthSeconds: Math.ceil(healthTimeoutMs / 1000) };
}
function keyOf(alias, key) {
    if (key !== undefined)
        return key;
    throw new ask/* ReleaseError */.K('failed', alias, 'the host did not tell its key. Run it again');
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** CRLF would make folder names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(text) {
    const lines = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}


/***/ }),

/***/ 7484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ putLive),
  C: () => (/* binding */ whereabouts)
});

// EXTERNAL MODULE: ./packages/release/lib/put/folder.js + 1 modules
var put_folder = __webpack_require__(9754);
// EXTERNAL MODULE: ./packages/release/lib/put/questions.js
var questions = __webpack_require__(7444);
// EXTERNAL MODULE: ./packages/release/lib/scripts/relay.js
var relay = __webpack_require__(6745);
// EXTERNAL MODULE: ./packages/release/lib/put/run.js
var run = __webpack_require__(4604);
;// CONCATENATED MODULE: ./packages/release/lib/put/leave.js


/** Where the output of a script goes on that nobody hears any more, on the host. */
function leftLog({ root, run }, alias) {
    return `${root}/left/${run}-${alias}.log`;
}
/**
 * Runs a script that a cancellation does not end, nor the loss of the connection: its stdin is one that stays open and
 * that it does not read, so no watchdog on the host waits for that stdin's end.
 * @param work a script that begins with the relay
 */
async function runOrLeave(host, where, work, tools) {
    const over = new AbortController();
    const kept = { ...tools, signal: new AbortController().signal };
    const running = (0,run/* runIn */.V)(host, where, { ...work, silence: silence(over.signal) }, kept);
    const left = new AbortController();
    try {
        const first = await Promise.race([running, aborted(tools.signal, left.signal)]);
        if (first === 'aborted') {
            running.catch(() => { });
            return { kind: 'left' };
        }
        // Here it has all been read.
        if (first.outcome.kind !== 'lost') {
            await (0,run/* runIn */.V)(host, where, { script: `rm -f ${relay/* logFile */.N}`, timeoutMs: 10_000, secrets: [], quiet: true }, tools);
        }
        return first;
    }
    finally {
        over.abort();
        left.abort();
    }
}
/** Says nothing, and ends when the script has. */
function silence(over) {
    const end = async () => {
        await aborted(over);
        return { done: true, value: undefined };
    };
    return { [Symbol.asyncIterator]: () => ({ next: end }) };
}
function aborted(signal, forget) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve('aborted');
        const options = { once: true, ...(forget !== undefined && { signal: forget }) };
        signal.addEventListener('abort', () => resolve('aborted'), options);
    });
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/files/findings.js
var files_findings = __webpack_require__(7865);
;// CONCATENATED MODULE: ./packages/release/lib/files/own.js
const maxWords = 50;
/** The log is read whole each time, and its lines are cut when they are too long. */
const maxLength = 4000;
/** @param more names that are to be added, as they are on the disk */
function addOwn(own, more) {
    let words = without([...own, ...more.map(wordOf)]);
    while (words.length > maxWords) {
        const deepest = Math.max(...words.map(depthOf));
        // One more step would be every folder there is.
        if (deepest === 1)
            break;
        words = without(words.map((word) => (depthOf(word) === deepest ? parentOf(word) : word)));
    }
    return words.join(' ').length > maxLength ? ['.'] : words;
}
function wordOf(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
/** @returns the name as it is on the disk */
function nameOf(word) {
    return decodeURIComponent(word);
}
/** `a` and `a/` are one deep. */
function depthOf(word) {
    return word.replace(/\/$/, '').split('/').length;
}
function parentOf(word) {
    return `${word.replace(/\/$/, '').split('/').slice(0, -1).join('/')}/`;
}
/** Sorted, and without what lies below another one. */
function without(words) {
    const all = new Set(words);
    if (all.has('.'))
        return ['.'];
    const isBelow = (word) => {
        const [parent] = depthOf(word) === 1 ? [] : [parentOf(word)];
        return parent !== undefined && (all.has(parent) || isBelow(parent));
    };
    return [...all].filter((word) => !isBelow(word)).toSorted();
}

// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/scripts/files.js
var scripts_files = __webpack_require__(8403);
;// CONCATENATED MODULE: ./packages/release/lib/put/own-changes.js





/**
 * What the start of a release, which has just gone well, has changed of its uploaded files, now and before. From now on
 * that is the release's own matter: whoever starts it again starts from there, and finds the same.
 * Never throws for what happens on the host: a release that runs is not called failed for this.
 * @returns undefined when there is nothing new
 */
async function ownChanges(host, { release }, { n, files, own = [] }, { signal, log }) {
    if (files === undefined || own.includes('.'))
        return undefined;
    const { alias } = host;
    try {
        const question = { script: scripts_files/* changedFilesScript */.PZ, env: { SHAKEDOWN_RELEASE: release }, fields: [files, 'end'], signal };
        const lines = await (0,ask/* ask */.k)(host, question);
        const findings = lines.at(-1) === 'told' ? (0,files_findings/* readFindings */.RJ)(lines) : undefined;
        if (findings === undefined)
            throw new ask/* ReleaseError */.K('failed', alias, 'the answer was cut');
        if (findings.list !== 'whole') {
            log.warning(`${alias}: deploy.sh has changed the list of its own uploaded files: release ${n} cannot be gone back to`);
            return undefined;
        }
        const names = findings.named.map(({ name }) => name);
        const all = findings.wrong > names.length ? ['.'] : addOwn(own, names);
        if (all.join(' ') === own.join(' '))
            return undefined;
        const shown = all.slice(0, 5).map((word) => (0,grammar/* quote */.hD)(nameOf(word)));
        log.info(`${alias}: deploy.sh changes uploaded files itself; going back does not compare ${shown.join(', ')}${all.length > 5 ? ', \u2026' : ''}`);
        return all;
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        log.warning(`${error.message}; files that deploy.sh has changed will count as changed when release ${n} is gone back to`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/release/lib/host/verbs.js + 2 modules
var verbs = __webpack_require__(69);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./packages/release/lib/scripts/start.js
var start = __webpack_require__(1904);
;// CONCATENATED MODULE: ./packages/release/lib/put/put-live.js










/**
 * Puts a release live on one host whose lock is held, in the one order there is: record; upload; expectations, before
 * anything is started; script; health; version; switch. It serves for deploying and for going back, so that the way back
 * is as well trodden as the way out. A failure is recorded, and leaves `current` where it was; what runs then is for the
 * caller to put right, with the release that `lastGood` names.
 * @throws ProblemError for what a person wrote wrong
 */
async function putLive(held, plan, tools) {
    const { host } = held;
    const began = tools.clock.now();
    const previous = (0,log_history/* currentOf */.$)(held.state.history)?.n;
    let n;
    let step = 'record';
    let facts = { health: 'none', bound: 'asserted', running: '' };
    const result = (outcome, fault) => ({
        alias: host.alias,
        outcome,
        step,
        why: fault?.why ?? '',
        exit: fault?.exit,
        signal: fault?.signal,
        seconds: Math.round((tools.clock.now() - began) / 100) / 10,
        n,
        previous,
        running: facts.running,
        bound: facts.bound,
    });
    if (plan.what.kind === 'new')
        (0,put_folder/* checkRelease */.me)(plan.what.release);
    try {
        if (tools.signal.aborted)
            return result('cancelled', { why: 'cancelled before it began' });
        n = await record(held, plan);
        const where = whereabouts(held, n, previous, plan.run);
        const to = (next) => {
            step = next;
            tools.log.debug(`${host.alias}: release ${n}: ${next}`);
        };
        const { record: recorded } = (0,verbs/* recordOf */.zv)(held, n);
        const fault = await walk(held, where, recorded, plan, tools, to, (known) => (facts = { ...facts, ...known }));
        if (fault !== undefined) {
            const note = fault.kind === 'unknown' ? '' : await recordFailure(held, n, step, fault.why);
            return result(fault.kind, { ...fault, why: `${fault.why}${note}` });
        }
        const own = await ownChanges(host, where, recorded, tools);
        step = 'switch';
        const { settled } = await switchTo(held, n, { ...facts, own }, plan.unproven);
        if (!settled)
            tools.log.warning(`${host.alias}: release ${n} is live, but not everything could be written. Make room.`);
        step = 'done';
        return result('live', { why: `release ${n} is live` });
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        const outcome = error.kind === 'lost' ? 'unknown' : error.kind === 'cancelled' ? 'cancelled' : 'failed';
        const note = n === undefined || outcome === 'unknown' ? '' : await recordFailure(held, n, step, error.message);
        return result(outcome, { why: `${error.message}${note}` });
    }
}
async function record(held, { what, secrets, ...limits }) {
    if (what.kind === 'new') {
        const { draft, folder } = (0,put_folder/* newFolder */.lC)(held, what.release, limits);
        return await (0,verbs/* begin */.qN)(held, draft, () => folder);
    }
    const { record: old } = (0,verbs/* recordOf */.zv)(held, what.n);
    const given = new Set([...secrets, ...what.overrides].map(({ name }) => name));
    const missing = old.asked.filter((name) => !given.has(name));
    if (missing.length > 0) {
        const message = `release ${what.n} does not keep its secrets; give values for ${missing.join(', ')}`;
        throw new ask/* ReleaseError */.K('refused', held.host.alias, message, 'secrets');
    }
    if (what.overrides.length > 0) {
        const { draft, folder } = (0,put_folder/* changedCopy */.KR)(held, what.n, what.overrides, [], limits);
        return await (0,verbs/* begin */.qN)(held, draft, () => folder);
    }
    await (0,verbs/* again */.TG)(held, what.n);
    return what.n;
}
/** Each step in its turn; the first fault ends it. */
async function walk({ host, identity }, where, { version, commit, checks }, plan, tools, to, learn) {
    const { what, scriptTimeoutMs, healthTimeoutMs, secrets: given } = plan;
    const secrets = what.kind === 'new' ? (what.release.freezeSecrets ? [] : what.release.secrets) : given;
    if (what.kind === 'new' && what.upload !== undefined) {
        to('upload');
        const fault = await what.upload(where.release, where.previous);
        if (fault !== undefined)
            return fault;
    }
    if (plan.expectations.length > 0) {
        to('expect');
        const fault = await (0,questions/* checkExpectations */.Ez)(host, where, plan.expectations, secrets, tools);
        if (fault !== undefined)
            return fault;
    }
    to('script');
    const fault = await put_live_start(host, where, { timeoutMs: scriptTimeoutMs, secrets, lock: identity }, plan, tools);
    if (fault !== undefined)
        return fault;
    if (plan.health !== '' || checks.includes('health')) {
        to('health');
        const sick = await (0,questions/* waitForHealth */.tm)(host, where, { text: plan.health, limitMs: healthTimeoutMs, secrets }, tools);
        if (sick !== undefined)
            return sick;
        learn({ health: 'passed' });
    }
    if (plan.versionCommand === '' && !checks.includes('version'))
        return undefined;
    to('version');
    const asked = await (0,questions/* askVersion */.qN)(host, where, { text: plan.versionCommand, secrets }, tools);
    if (typeof asked !== 'string')
        return asked;
    const other = (0,questions/* compareVersion */.Gm)(asked, { version, commit });
    if (other !== undefined)
        return { kind: 'failed', why: other, exit: undefined, signal: undefined };
    learn({ bound: 'asked', running: asked });
    return undefined;
}
async function put_live_start(host, where, work, { onCancel = 'kill' }, tools) {
    const what = 'the deploy script';
    if (onCancel === 'kill')
        return (0,run/* faultOf */.K)(await (0,run/* runIn */.V)(host, where, { ...work, script: start/* deployScript */.bz }, tools), what);
    const ran = await runOrLeave(host, where, { ...work, script: start/* leavingScript */.IB }, tools);
    const goesOn = `its output goes on in ${leftLog(where, host.alias)} there`;
    if ('kind' in ran) {
        const why = `${what} was left to finish (on-cancel: leave); ${goesOn}`;
        return { kind: 'unknown', why, exit: undefined, signal: undefined };
    }
    const fault = (0,run/* faultOf */.K)(ran, what);
    return fault !== undefined && ran.outcome.kind === 'lost' ? { ...fault, why: `${fault.why}; ${goesOn}` } : fault;
}
/** When the link dies while it is written, the host is asked what became of it. */
async function switchTo(held, n, facts, unproven) {
    try {
        return await (0,verbs/* goLive */.Hh)(held, n, facts, unproven);
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K) || error.kind !== 'lost')
            throw error;
        const { host, place } = held;
        const state = await (0,look/* look */.O)(host, place, { signal: new AbortController().signal }).catch(() => {
            throw error;
        });
        if ((0,log_history/* currentOf */.$)(state.history)?.n !== n || state.history.attempt?.state !== 'live')
            throw error;
        held.state = { ...state, key: held.state.key };
        return { settled: state.current.kind === 'link' && state.current.to === `releases/${n}` };
    }
}
async function recordFailure(held, n, step, why) {
    try {
        await (0,verbs/* fail */.fJ)(held, n, step, why);
        return '';
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return `; that could not be recorded: ${error.message}`;
    }
}
/** @throws ReleaseError when the host has not told where its folder is */
function whereabouts({ host, state }, n, previous, run) {
    const { place: root } = state;
    if (root === undefined)
        throw new ask/* ReleaseError */.K('failed', host.alias, 'there is no folder of this deployment');
    return {
        root,
        release: `${root}/releases/${n}`,
        previous: previous === undefined ? '' : `${root}/releases/${previous}`,
        run,
    };
}


/***/ }),

/***/ 7444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ checkExpectations),
/* harmony export */   Gm: () => (/* binding */ compareVersion),
/* harmony export */   qN: () => (/* binding */ askVersion),
/* harmony export */   tm: () => (/* binding */ waitForHealth)
/* harmony export */ });
/* unused harmony export untilHealthy */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2531);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4604);
/* harmony import */ var _environment_expect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2648);
/* harmony import */ var _scripts_start_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);




/** One that hangs must not eat the time of the next try. */
const questionMs = 30_000;
const healthEveryMs = 2000;
/** Most services are up long before the first two seconds are over, and every second of a repair counts. */
const firstPauses = [250, 500, 1000];
const failed = (why) => ({ kind: 'failed', why, exit: undefined, signal: undefined });
/** Undefined when everything is as expected. The values stay on the host, and are in no message. */
async function checkExpectations(host, where, expectations, secrets, tools) {
    const input = expectations.flatMap(({ name, matches, pattern }) => [name, matches ? '=' : '!=', pattern]);
    const work = { script: _scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .expectScript */ .DM, timeoutMs: questionMs, secrets, input, quiet: true };
    const ran = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .V)(host, where, work, tools);
    const fault = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .K)(ran, 'the look at its environment');
    if (fault !== undefined)
        return fault;
    const why = (0,_environment_expect_js__WEBPACK_IMPORTED_MODULE_2__/* .unmet */ .i)(expectations, ran.lines);
    return why === undefined ? undefined : failed(`${why}, so nothing was started`);
}
/** Every 2 s, the first times sooner, until it passes or the time is over. Undefined when it passed. */
async function waitForHealth(host, where, { text, secrets, limitMs }, tools) {
    const script = text === '' ? (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .questionScript */ .i5)('health.sh') : (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .givenQuestionScript */ .DR)(text);
    return await untilHealthy((timeoutMs) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .V)(host, where, { script, timeoutMs, secrets }, tools), limitMs, tools);
}
/** Asks every 2 s until the answer is good or the time is over. Undefined when it was. @param limitMs milliseconds */
async function untilHealthy(ask, limitMs, { clock, signal }) {
    const deadline = clock.now() + limitMs;
    for (let tries = 1;; tries++) {
        const timeoutMs = Math.min(Math.max(1000, deadline - clock.now()), questionMs);
        const ran = await ask(timeoutMs);
        const fault = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .K)(ran, 'the health check');
        if (fault === undefined || fault.kind === 'cancelled' || ran.outcome.kind === 'lost')
            return fault;
        if (ran.refused !== undefined || ran.outcome.kind === 'syntax-error')
            return fault;
        const pauseMs = firstPauses[tries - 1] ?? healthEveryMs;
        if (clock.now() + pauseMs > deadline) {
            const times = tries === 1 ? 'one try' : `${tries} tries`;
            return { ...fault, why: `not healthy after ${times} in ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .writeDuration */ .MP)(limitMs)}; at last ${fault.why}` };
        }
        await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
}
/** What the service calls itself. */
async function askVersion(host, where, { text, secrets }, tools) {
    const script = text === '' ? (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .questionScript */ .i5)('version.sh') : (0,_scripts_start_js__WEBPACK_IMPORTED_MODULE_0__/* .givenQuestionScript */ .DR)(text);
    const ran = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIn */ .V)(host, where, { script, timeoutMs: questionMs, secrets }, tools);
    const fault = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .K)(ran, 'the version command');
    if (fault !== undefined)
        return fault;
    return ran.lastLine === ''
        ? failed('the version command printed nothing, so what runs is unknown')
        : ran.lastLine.slice(0, 500);
}
/** What is wrong with the answer; undefined when the service runs the release. */
function compareVersion(answer, { version, commit }) {
    if (version !== '')
        return answer === version ? undefined : `it runs ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(answer)}, not version ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(version)}`;
    const isCommit = /^[0-9a-f]{7,64}$/.test(answer) && commit.startsWith(answer);
    return isCommit ? undefined : `it runs ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(answer)}, not commit ${commit}`;
}


/***/ }),

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   V: () => (/* binding */ runIn)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5833);
/* harmony import */ var _host_framed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2243);
/* harmony import */ var _host_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9197);




/** Runs something in the environment of a release. Never rejects for what happens on the host. */
async function runIn(host, where, work, tools) {
    const { alias } = host;
    const { redact = (text) => text } = tools;
    const lines = [];
    let lastLine = '';
    let started = false;
    let said = '';
    const env = Object.entries({
        ROOT: where.root,
        RELEASE: where.release,
        PREVIOUS: where.previous,
        RUN: where.run,
        HOST: alias,
        ...(work.lock !== undefined && { LOCK: work.lock }),
    }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }));
    const outcome = await host
        .run({
        script: work.script,
        env,
        secrets: work.secrets,
        ...(work.input !== undefined && { input: (0,_host_framed_js__WEBPACK_IMPORTED_MODULE_0__/* .framed */ .Q)([...work.input, 'end']) }),
        ...(work.silence !== undefined && { input: work.silence }),
        timeoutMs: work.timeoutMs,
        signal: tools.signal,
        onLine: (stream, line) => {
            if (stream === 'stdout' && (!started || work.quiet === true)) {
                if (lines.length < 1000)
                    lines.push(line);
                started ||= line === 'running';
                return undefined;
            }
            if (!started && said === '' && line.trim() !== '')
                said = redact(line);
            if (stream === 'stdout' && line.trim() !== '')
                lastLine = line;
            return tools.onLine(alias, stream, line);
        },
    })
        .catch((error) => {
        if (!(error instanceof _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__/* .ConnectError */ .T))
            throw error;
        return error.kind === 'cancelled'
            ? { kind: 'cancelled', ended: true, seconds: 0 }
            : { kind: 'not-started', why: error.message, seconds: 0 };
    });
    const refused = started ? undefined : lines.find((line) => line.startsWith('refused '))?.slice('refused '.length);
    return { outcome, timeoutMs: work.timeoutMs, lastLine: redact(lastLine.trim()), refused, said, lines };
}
/** Undefined for success, which is an exit with 0 of what was really started, and nothing else. */
function faultOf({ outcome, refused, said, timeoutMs }, what) {
    const plain = (kind, why) => ({ kind, why, exit: undefined, signal: undefined });
    const fault = (kind, why, more = {}) => ({
        ...plain(kind, `${what} ${why}`),
        ...more,
    });
    if (refused?.startsWith('syntax') === true)
        return plain('failed', `bash does not accept ${what}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((said ?? '').replace(/^\/.*\/\w+\.sh: /, ''))}`);
    if (refused !== undefined)
        return fault('failed', `was not started: ${(0,_host_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .G)(...cutAtBlank(refused))}`);
    const seconds = Math.round(timeoutMs === undefined ? outcome.seconds : timeoutMs / 1000);
    switch (outcome.kind) {
        case 'exited':
            return outcome.code === 0
                ? undefined
                : fault('failed', `ended with exit status ${outcome.code}`, { exit: outcome.code });
        case 'signalled':
            return fault('failed', `was killed by ${outcome.signal}`, { signal: outcome.signal });
        case 'syntax-error':
            return plain('failed', `bash does not accept ${what}: ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(outcome.message)}`);
        case 'not-started':
            return fault('failed', `did not start: ${outcome.why}`);
        case 'timed-out':
            return outcome.ended
                ? fault('failed', `was not done after ${seconds} s and was ended`)
                : fault('unknown', 'was not done in time, and whether it was ended is unknown');
        case 'cancelled':
            return outcome.ended
                ? fault('cancelled', 'was cancelled and ended')
                : fault('unknown', 'was cancelled, and whether it was ended is unknown');
        case 'lost':
            return plain('unknown', `the connection was lost while ${what} ran: ${outcome.why}`);
    }
}
function cutAtBlank(text) {
    const at = text.indexOf(' ');
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 7534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* unused harmony export releaseSchema */
/* harmony import */ var _conforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8180);

const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z$', description: 'RFC 3339, UTC' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/**
 * What `releases/<n>/release.json` on a host says. Written once here; the type below and `schema/release.schema.json` come
 * from it. Its `status`, `health`, `watch`, `finished` and `why` are copies of what `log.jsonl` decides, for people who
 * look into the folder.
 */
const releaseSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A release on a host',
    type: 'object',
    additionalProperties: false,
    required: [
        'schema',
        'n',
        'origin',
        'version',
        'commit',
        'target',
        'environment',
        'artifacts',
        'script',
        'env',
        'asked',
        'checks',
        'who',
        'run',
        'started',
        'finished',
        'health',
        'bound',
        'running',
        'watch',
        'status',
        'why',
        'floor',
    ],
    properties: {
        schema: { const: 1 },
        n: { type: 'integer', minimum: 1, description: 'counts up on each host, and is never used again' },
        origin: { type: ['integer', 'null'], minimum: 1, description: 'the release that this one is a changed copy of' },
        version: { type: 'string', maxLength: 200, description: 'empty when none was given' },
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        target: { type: 'string', maxLength: 100 },
        environment: { type: 'string', maxLength: 255 },
        artifacts: { type: 'array', items: { type: 'string', maxLength: 500 }, description: 'name@sha256:\u2026' },
        files: {
            ...sha256,
            description: 'digest of files.sha256; without it nothing was uploaded, or by an older version',
        },
        own: {
            type: 'array',
            items: { type: 'string', maxLength: 4000 },
            description: 'uploaded files that the start of the release changes itself, names percent-encoded; folder/, or . for all',
        },
        script: { ...sha256, description: 'digest of deploy.sh' },
        env: {
            type: 'object',
            additionalProperties: false,
            patternProperties: { '^[A-Za-z_][A-Za-z0-9_]*$': sha256 },
            description: 'for each name, HMAC-SHA256 of name, NUL and value by the key of the host',
        },
        asked: {
            type: 'array',
            items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
            description: 'secrets that are not kept on the host: rollback.sh asks for them',
        },
        checks: { type: 'array', items: { enum: ['health', 'version'] }, description: 'what the release can be asked' },
        who: { type: 'string', maxLength: 200 },
        run: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'attempt', 'url'],
            properties: {
                id: { type: 'string', pattern: '^\\d{1,20}$' },
                attempt: { type: 'integer', minimum: 1 },
                url: { type: 'string', maxLength: 500 },
            },
        },
        started: time,
        finished: { ...time, type: ['string', 'null'], description: 'when it became live or failed; null until then' },
        health: {
            enum: ['passed', 'failed', 'none'],
            description: 'of the last time that it was put live; none: not asked',
        },
        bound: {
            enum: ['asked', 'asserted'],
            description: 'asked: the running service named its version itself; asserted: only the deploy script says so',
        },
        running: { type: 'string', maxLength: 500, description: 'what the service called itself; empty when not asked' },
        watch: { type: ['string', 'null'], maxLength: 100, description: 'the verdict of the watch; null without one' },
        status: {
            enum: ['candidate', 'live', 'superseded', 'bad', 'unproven'],
            description: 'candidate: not yet switched to; superseded: was live, and another one is; bad: failed or was called bad; ' +
                'unproven: was put live without a proof',
        },
        why: { type: 'string', maxLength: 1000, description: 'for bad and unproven; else empty' },
        floor: {
            type: ['string', 'null'],
            maxLength: 100,
            description: 'the oldest version that the data which this release writes can be served by',
        },
    },
};
/** The record in a text from a host, or why it is none. */
function readRecord(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'it is not JSON, or only a part of it';
    }
    const misfit = (0,_conforms_js__WEBPACK_IMPORTED_MODULE_0__/* .firstMisfit */ .d)(releaseSchema, value);
    return misfit === undefined ? value : `${misfit} is missing or not as the schema says`;
}


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ changeScript)
/* harmony export */ });
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3290);

/**
 * One change under the lock. Stdin, each ended by NUL: the size that the log must have (`any`: whatever), steps with their
 * arguments, and `end`. Variables: root, name, identity.
 *
 *     file <n> <mode> <name> <text>   in the folder of a release to come; `add` appends to what `copy` brought
 *     copy <n> <from>                 begins that folder as a copy of another release's
 *     log <line>
 *     place <n>                       the folder of the release comes into being
 *     record <n> <json>
 *     current <n>
 *     remove <n>
 *     hold <json>, unhold
 *     lease <text>, unlock
 *     sweep                           what killed changes have left
 */
const changeScript = `${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .locate */ .x5}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .groups */ .TN}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .survey */ .Fr}
items=()
while IFS= read -r -d "" item; do items+=("$item"); done
count=\${#items[@]}
[ "$count" -gt 1 ] && [ "\${items[count - 1]}" = end ] || refuse cut
cd "$place" 2>/dev/null || refuse lock-lost
exec 9>>lock.guard || refuse disk
enter -x
[ -L lock ] || refuse lock-lost
owner=$(readlink lock)
[ "\${owner%%;until=*}" = "$identity" ] || refuse lock-lost "$owner"
size=0
[ ! -s log.jsonl ] || size=$(wc -c <log.jsonl)
size=$((size))
[ "\${items[0]}" = any ] || [ "\${items[0]}" = "$size" ] || { echo changed; survey; exit 0; }

lines=() written=()
clean() { rm -rf releases/.new-* current.new lock.new hold.new; }
stop() { clean || true; refuse disk; }
numbered() { case $1 in 0*|*[!0-9]*|"") refuse cut ;; esac; }

prepare_folder() { numbered "$1"; mkdir -p "releases/.new-$1"; }
prepare_file() {
  prepare_folder "$1" && printf '%s' "$4" >"releases/.new-$1/$3" && chmod "$2" "releases/.new-$1/$3" || stop
  written+=("releases/.new-$1/$3")
}
prepare_add() { prepare_folder "$1" && printf '%s' "$3" >>"releases/.new-$1/$2" || stop; written+=("releases/.new-$1/$2"); }
prepare_copy() { numbered "$2"; prepare_folder "$1" && cp -Rp "releases/$2/." "releases/.new-$1/" || stop; }
prepare_place() { numbered "$1"; [ ! -e "releases/$1" ] || { clean; refuse taken "$1"; }; }
prepare_record() {
  numbered "$1"
  [ -d "releases/$1" ] && [ ! -L "releases/$1" ] || return 0
  printf '%s\\n' "$2" >"releases/$1/.release.json.new" || stop
  written+=("releases/$1/.release.json.new")
}
prepare_current() { numbered "$1"; rm -f current.new; ln -s -n "releases/$1" current.new || stop; }
prepare_hold() { printf '%s\\n' "$1" >hold.new || stop; written+=(hold.new); }
prepare_lease() { rm -f lock.new; ln -s -n -- "$1" lock.new || stop; }
prepare_log() { lines+=("$1"); }
prepare_sweep() { rm -rf releases/.new-* releases/.gone-* releases/*/.release.json.new key.new; }
prepare_remove() { numbered "$1"; }
prepare_unhold() { :; }
prepare_unlock() { :; }

apply_file() { :; }
apply_add() { :; }
apply_copy() { :; }
apply_log() { :; }
apply_sweep() { :; }
apply_place() { put "releases/.new-$1" "releases/$1" || unsettled; }
apply_record() { [ ! -f "releases/$1/.release.json.new" ] || put "releases/$1/.release.json.new" "releases/$1/release.json" || unsettled; }
apply_current() { put current.new current || unsettled; }
apply_remove() {
  [ -d "releases/$1" ] && [ ! -L "releases/$1" ] || return 0
  { rm -rf "releases/.gone-$1" && put "releases/$1" "releases/.gone-$1" && rm -rf "releases/.gone-$1"; } || unsettled
}
apply_hold() { put hold.new hold || unsettled; }
apply_unhold() { rm -f hold || unsettled; }
apply_lease() { put lock.new lock || unsettled; }
apply_unlock() { rm -f lock || unsettled; }
settled=yes
unsettled() { settled=no; }

walk() {
  local at=1 word
  while [ "$at" -lt "$((count - 1))" ]; do
    word=\${items[at]}
    case $word in
      file) "$1_$word" "\${items[@]:at + 1:4}"; at=$((at + 5)) ;;
      add) "$1_$word" "\${items[@]:at + 1:3}"; at=$((at + 4)) ;;
      copy|record) "$1_$word" "\${items[@]:at + 1:2}"; at=$((at + 3)) ;;
      log|place|current|remove|hold|lease) "$1_$word" "\${items[at + 1]}"; at=$((at + 2)) ;;
      unhold|unlock|sweep) "$1_$word"; at=$((at + 1)) ;;
      *) refuse cut ;;
    esac
  done
}
walk prepare
[ "\${#written[@]}" -eq 0 ] || sync -- "\${written[@]}" 2>/dev/null || true

# From here to the end nobody may stop it halfway.
trap '' TERM HUP INT PIPE
if [ "\${#lines[@]}" -gt 0 ]; then
  last=$'\\n'
  [ "$size" -eq 0 ] || last=$(tail -c 1 log.jsonl; printf x)
  append() {
    case $last in $'\\n'*) ;; *) echo || return 1 ;; esac
    printf '%s\\n' "\${lines[@]}"
  }
  if ! append >>log.jsonl; then
    truncate -s "$size" log.jsonl 2>/dev/null || true
    stop
  fi
  sync -d -- log.jsonl 2>/dev/null || sync 2>/dev/null || true
fi
walk apply
printf 'done %s\\n' "$settled"
survey
`;


/***/ }),

/***/ 8403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PZ: () => (/* binding */ changedFilesScript),
/* harmony export */   ew: () => (/* binding */ filesCheck)
/* harmony export */ });
/* unused harmony export digest */
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3290);
/* harmony import */ var _files_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4867);


/** Of stdin, as a word. */
const digest = `
__shakedown_digest() {
  local sum
  if command -v sha256sum >/dev/null; then sum=$(sha256sum)
  elif command -v shasum >/dev/null; then sum=$(shasum -a 256)
  else sum=$(openssl dgst -sha256 -r); fi
  printf '%s' "\${sum:0:64}"
}
`;
/** How long files are read on a host, in seconds: less than a question may take. */
const readSeconds = 20;
/**
 * Compares the files of a release with its list; the caller is in its folder. Arguments: the digest of the list, the words
 * of `Own`, how many findings to print, and `recent` to read only what was changed since the list was last touched.
 * Prints `list gone` or `list changed`; else each finding with its name as the list has it (`gone`, `changed`, `locked`
 * for what cannot be read, `stiff` for what cannot be executed any more), and the numbers `listed`, `wrong`, `unread`.
 * All in a subshell, so that no name of it meets one of the release's environment.
 */
const filesCheck = `${digest}
__shakedown_files() (
  set -f
  export LC_ALL=C
  local most=$3 began=$SECONDS listed=0 wrong=0 unread=0 selective=no link= line= name= path= since between
  local paths=() sums=() links=() link_raws=() targets=() timer=() finds tool
  local -A own=() recent=()
  for line in $2; do printf -v name '%b' "\${line//%/\\\\x}"; own["/$name"]=1; done
  [ -f ${_files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY} ] && [ -r ${_files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY} ] || { echo 'list gone'; exit 0; }
  [ "$(__shakedown_digest <${_files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY})" = "$1" ] || { echo 'list changed'; exit 0; }

  # OpenSSL is several times faster, and one line for each file is what it prints for names of one line.
  if openssl dgst -sha256 -r </dev/null >/dev/null 2>&1; then tool=(openssl dgst -sha256 -r) between=' *'
  elif command -v sha256sum >/dev/null; then tool=(sha256sum) between='  '
  else tool=(shasum -a 256) between='  '; fi
  if timeout --foreground 5 true 2>/dev/null; then timer=(timeout --foreground)
  elif timeout 5 true 2>/dev/null; then timer=(timeout); fi
  digests() {
    local left=$((began + ${readSeconds} - SECONDS)) status=0
    [ "$left" -gt 0 ] || return 124
    if [ "\${#timer[@]}" -eq 0 ]; then "\${tool[@]}" "$@" || status=$?
    else "\${timer[@]}" "$left" "\${tool[@]}" "$@" || status=$?; fi
    # The timeout of busybox has another status.
    [ "$status" -eq 0 ] || [ "$((began + ${readSeconds} - SECONDS))" -gt 0 ] || return 124
    return "$status"
  }
  tell() {
    wrong=$((wrong + 1))
    [ "$wrong" -gt "$most" ] || printf '%s %s\\n' "$1" "$2"
  }
  # Sets "name" to what an escaped one stands for.
  decode() { case $1 in *\\\\*) printf -v name '%b' "$1" ;; *) name=$1 ;; esac; }
  is_own() {
    local path=/$1
    [ "\${#own[@]}" -gt 0 ] || return 1
    [ -z "\${own[/.]+x}\${own[$path]+x}" ] || return 0
    while path=\${path%/*}; [ -n "$path" ]; do [ -z "\${own[$path/]+x}" ] || return 0; done
    return 1
  }
  # Whether it is gone, or only out of reach.
  missing() {
    local above=$1
    while above=\${above%/*}; [ "$above" != . ] && [ ! -d "$above" ]; do :; done
    if [ -x "$above" ]; then tell gone "$2"; else tell locked "$2"; fi
  }

  one() {
    local sum status=0
    sum=$(digests <"$1") || status=$?
    case $status in
      0) [ "\${sum:0:64}" = "$3" ] || tell changed "$2" ;;
      124) unread=$((unread + 1)) ;;
      *) tell locked "$2" ;;
    esac
  }
  judge() {
    local at said wanted status=0 lines=()
    [ "\${#paths[@]}" -gt 0 ] || return 0
    said=$(digests "\${paths[@]}") || status=$?
    printf -v wanted '%s\\n' "\${sums[@]}"
    # As almost always; what comes next is slower, and finds out which.
    if [ "$said"$'\\n' = "$wanted" ]; then paths=() sums=(); return 0; fi
    [ -z "$said" ] || mapfile -t lines < <(printf '%s\\n' "$said")
    for ((at = 0; at < \${#paths[@]}; at++)); do
      # One that fails takes its line away, and then nobody knows whose the others are.
      if [ "$status" -ne 0 ] && [ "$status" -ne 124 ]; then one "\${paths[at]}" "\${paths[at]#./}" "\${sums[at]:0:64}"; continue; fi
      if [ "$at" -ge "\${#lines[@]}" ] || [ "\${#lines[at]}" -lt 64 ]; then unread=$((unread + 1))
      elif [ "\${lines[at]:0:64}" != "\${sums[at]:0:64}" ]; then tell changed "\${paths[at]#./}"; fi
    done
    paths=() sums=()
  }
  look() {
    if [ -L "$path" ]; then tell changed "$1"
    elif [ ! -e "$path" ]; then missing "$path" "$1"
    elif [ ! -f "$path" ]; then tell changed "$1"
    else tell locked "$1"; fi
  }
  judge_links() {
    local at found=() target
    [ "\${#links[@]}" -gt 0 ] || return 0
    while IFS= read -r -d "" target; do found+=("$target"); done < <(readlink -z -- "\${links[@]}" 2>/dev/null)
    for ((at = 0; at < \${#links[@]}; at++)); do
      if [ "\${#found[@]}" -eq "\${#links[@]}" ]; then target=\${found[at]}
      else target=$(readlink "\${links[at]}"; printf x); target=\${target%$'\\n'x}; fi
      [ "$target" = "\${targets[at]}" ] || tell changed "\${link_raws[at]}"
    done
    links=() link_raws=() targets=()
  }
  look_at_link() {
    local target
    decode "$2"; target=$name
    decode "$1"
    listed=$((listed + 1))
    if is_own "$name"; then return 0; fi
    if [ -L "./$name" ]; then
      links+=("./$name") link_raws+=("$1") targets+=("$target")
      [ "\${#links[@]}" -lt 500 ] || judge_links
    elif [ -e "./$name" ]; then tell changed "$1"
    else missing "./$name" "$1"; fi
  }

  if [ "\${4-}" = recent ] && since=$(stat -c %Z ${_files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY} 2>/dev/null); then
    # A second earlier: not every file system counts in less.
    finds=(find . -newerct "@$((since - 1))" -print0)
    [ "\${#timer[@]}" -eq 0 ] || finds=("\${timer[@]}" 5 "\${finds[@]}")
    while IFS= read -r -d "" line; do recent["$line"]=1; done < <("\${finds[@]}" 2>/dev/null && printf 'all\\0')
    # The list itself is among them, or find does not know how.
    [ -z "\${recent[all]+x}" ] || [ -z "\${recent[./${_files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY}]+x}" ] || selective=yes
  fi
  exec 2>/dev/null
  while IFS= read -r line; do
    case $line in
      '#x '*)
        decode "\${line#'#x '}"
        if [ -f "./$name" ] && [ ! -x "./$name" ] && ! is_own "$name"; then tell stiff "\${line#'#x '}"; fi ;;
      '#l '*) link=\${line#'#l '} ;;
      '#> '*) look_at_link "$link" "\${line#'#> '}" ;;
      '#d '*)
        decode "\${line#'#d '}"
        if [ ! -d "./$name" ] && ! is_own "$name"; then missing "./$name" "\${line#'#d '}"; fi ;;
      '#'*) ;;
      *)
        listed=$((listed + 1))
        case $line in
          \\\\*) line=\${line#\\\\}; decode "\${line:66}" ;;
          *) name=\${line:66} ;;
        esac
        path=./$name
        if [ "\${#own[@]}" -gt 0 ] && is_own "$name"; then :
        elif [[ ! -f $path || ! -r $path || -L $path ]]; then look "\${line:66}"
        elif [ "$selective" = yes ] && [ -z "\${recent[$path]+x}" ]; then :
        elif [ "$name" != "\${line:66}" ]; then one "$path" "\${line:66}" "\${line:0:64}"
        else
          paths+=("$path") sums+=("\${line:0:64}$between$path")
          [ "\${#paths[@]}" -lt 1000 ] || judge
        fi ;;
    esac
  done <${_files_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listName */ .sY}
  judge
  judge_links
  printf 'listed %s\\nwrong %s\\nunread %s\\n' "$listed" "$wrong" "$unread"
)
`;
/**
 * What of the uploaded files the release's own start has changed. Variables: SHAKEDOWN_RELEASE; stdin: the digest of the
 * list, and `end`.
 */
const changedFilesScript = `${_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs}${filesCheck}
IFS= read -r -d "" wanted && IFS= read -r -d "" last && [ "$last" = end ] || refuse cut
cd "$SHAKEDOWN_RELEASE" || refuse release folder
__shakedown_files "$wanted" '' 2000 recent
echo told
`;


/***/ }),

/***/ 3290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   TN: () => (/* binding */ groups),
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   x5: () => (/* binding */ locate),
/* harmony export */   yJ: () => (/* binding */ put),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
/**
 * What the scripts on a host share. They need bash (4.2 or later), the usual small programs (coreutils or busybox), and
 * flock (util-linux or busybox). No value is ever part of these texts, nor of a command's arguments: names arrive as
 * variables, the rest over stdin.
 *
 * Every command of these texts can be the last one before power is lost, so each rests on one order: what is new is made
 * beside its place; then one line goes to log.jsonl, which is what decides; then what was made is moved into place. A
 * change that ended before its line has not happened. After its line it has, and what is missing is done by the next
 * change, from the log alone.
 */
const opening = `
LC_ALL=C
umask 077
refuse() { printf 'refused %s\\n' "$*"; exit 3; }
((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)) || refuse bash "$BASH_VERSION"
`;
/** Sets "place" from "root" and "name". */
const locate = `
case $root in
  /*) place=$root/$name ;;
  "~") place=$HOME/$name ;;
  "~/"*) place=$HOME/\${root#"~/"}/$name ;;
  *) place=$HOME/$root/$name ;;
esac
`;
/**
 * The guard makes reading and changing one step. It is held by descriptor 9 for milliseconds, never while something of
 * somebody else runs: a daemon would inherit it. busybox's flock knows no waiting time.
 */
const guard = `
enter() {
  local tries=0
  command -v flock >/dev/null || refuse flock
  until flock -n "$1" 9; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || refuse guard
    sleep 0.1
  done
}
`;
/** A process group that cannot be told to be gone counts as there. */
const groups = `
group_lives() {
  local group=\${1##*;pgid=} said
  case $group in 0*|1|*[!0-9]*|"") return 1 ;; esac
  if said=$(kill -0 -- "-$group" 2>&1); then return 0; fi
  case $said in *"o such process"*) return 1 ;; *) return 0 ;; esac
}
`;
/** Moves a link or a file into place at once; without -T a link to a folder would have things moved into that folder. */
const put = `
put() {
  mv -fT "$1" "$2" 2>/dev/null && return 0
  if [ -L "$1" ]; then
    mv -fh "$1" "$2" 2>/dev/null || { ln -sfn "$(readlink "$1")" "$2" && rm -f "$1"; }
  elif [ -d "$1" ]; then [ ! -e "$2" ] && mv "$1" "$2"
  else mv -f "$1" "$2"; fi
}
`;
/** Prints all that is to be known about a deployment. The caller is in its folder, and holds the guard. */
const survey = `
survey() {
  local item line lines last size=0 time
  printf -v time '%(%s)T' -1
  printf 'time %s\\nplace %s\\npath %s\\n' "$time" "$PWD" "$PATH"
  if [ -L current ]; then printf 'current %s\\n' "$(readlink current)"
  elif [ -e current ]; then echo 'strange current'; fi
  if [ -L lock ]; then
    line=$(readlink lock)
    printf 'lock %s\\n' "\${line//[^[:print:]]/?}"
    if group_lives "$line"; then echo lives; fi
  elif [ -e lock ]; then echo 'strange lock'; fi
  if [ -e hold ]; then
    line=
    IFS= read -r line <hold || true
    printf 'hold %s\\n' "$line"
  fi
  if [ -s log.jsonl ]; then
    size=$(wc -c <log.jsonl)
    mapfile lines <log.jsonl
    for item in "\${lines[@]}"; do printf 'log %s\\n' "\${item%$'\\n'}"; done
    last=\${lines[\${#lines[@]} - 1]}
    if [ "\${last%$'\\n'}" = "$last" ]; then echo torn; fi
  fi
  printf 'size %s\\n' "$((size))"
  for item in releases/* releases/.[!.]*; do
    [ -e "$item" ] || [ -L "$item" ] || continue
    line=\${item##*/}
    case $line in *[!A-Za-z0-9._-]*) echo 'folder ?'; continue ;; esac
    if [ -L "$item" ] || [ ! -d "$item" ]; then printf 'folder %s strange\\n' "$line"; continue; fi
    printf 'folder %s\\n' "$line"
    if [ -e "$item/.release.json.new" ]; then printf 'left %s/.release.json.new\\n' "$line"; fi
    if [ -f "$item/release.json" ] && [ -r "$item/release.json" ]; then
      last=
      IFS= read -r last <"$item/release.json" || true
      printf 'record %s %s\\n' "$line" "$last"
    fi
  done
  echo end
}
`;


/***/ }),

/***/ 6745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ relay),
/* harmony export */   N: () => (/* binding */ logFile)
/* harmony export */ });
/** Shell text, for a name within the folder of the deployment. */
const place = '"$SHAKEDOWN_ROOT/left/$SHAKEDOWN_RUN-$SHAKEDOWN_HOST';
const logFile = `${place}.log"`;
const pipe = `${place}.pipe"`;
/**
 * Goes before a script. One whose output nobody reads dies at its next word (SIGPIPE), so it speaks to a relay that goes on
 * with a file alone when the connection ends. The relay is in a session of its own, where no signal to the script's group
 * reaches it, and no child of the script, whose `wait` would wait for it.
 */
const relay = `
(umask 077; mkdir -p "$SHAKEDOWN_ROOT/left"; rm -f ${logFile} ${pipe}; mkfifo ${pipe})
( (trap "" PIPE; umask 077; exec setsid tee ${logFile} <${pipe} 2>/dev/null) & )
exec </dev/null >${pipe} 2>&1
rm -f ${pipe}
`;


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ expectScript),
/* harmony export */   DR: () => (/* binding */ givenQuestionScript),
/* harmony export */   IB: () => (/* binding */ leavingScript),
/* harmony export */   bz: () => (/* binding */ deployScript),
/* harmony export */   i5: () => (/* binding */ questionScript)
/* harmony export */ });
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3290);
/* harmony import */ var _relay_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6745);
/* harmony import */ var _files_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4867);



/**
 * Variables of all of these: SHAKEDOWN_ROOT, SHAKEDOWN_RELEASE, SHAKEDOWN_PREVIOUS, SHAKEDOWN_RUN, and the secrets that are
 * not kept on the host. The release's environment is added as it was frozen. Own names begin with `__shakedown_`, because
 * that environment may have any other. The first line is `running`, or says what is refused.
 */
const needs = (file) => `
[ -f "$SHAKEDOWN_RELEASE/${file}" ] || { printf 'refused release %s\\n' '${file}'; exit 3; }
`;
const load = `${needs('env')}
set -a
. "$SHAKEDOWN_RELEASE/env"
set +a
unset OLDPWD
`;
/**
 * Writes the process group of what is about to run into the lock, so that nobody breaks it while that runs. The guard is
 * let go before anything else starts.
 */
const claim = `
__shakedown_group=$$
kill -0 -- "-$$" 2>/dev/null || __shakedown_group=0
(${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .guard */ .ah}${_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ}
cd "$SHAKEDOWN_ROOT" 2>/dev/null || refuse lock-lost
exec 9>>lock.guard || refuse disk
enter -x
[ -L lock ] || refuse lock-lost
owner=$(readlink lock)
[ "\${owner%%;until=*}" = "$SHAKEDOWN_LOCK" ] || refuse lock-lost "$owner"
rm -f lock.new
ln -s -n -- "\${owner%;pgid=*};pgid=$__shakedown_group" lock.new && put lock.new lock || refuse disk
)
unset SHAKEDOWN_LOCK
`;
/** A whole script or nothing of it: bash would begin with the first half of one that is broken. */
const checked = (file) => `${needs(file)}
__shakedown_options=(--noprofile --norc)
if grep -q extglob "$SHAKEDOWN_RELEASE/${file}"; then __shakedown_options+=(-O extglob); fi
__shakedown_said=$("$BASH" "\${__shakedown_options[@]}" -n "$SHAKEDOWN_RELEASE/${file}" 2>&1) &&
  case $__shakedown_said in *"delimited by end-of-file"*) false ;; esac ||
  { printf '%s\\n' "$__shakedown_said" >&2; printf 'refused syntax\\n'; exit 3; }
`;
const become = (file) => `echo running${runs(file)}`;
const runs = (file) => `
exec "$BASH" "\${__shakedown_options[@]}" -euo pipefail "$SHAKEDOWN_RELEASE/${file}"
`;
/**
 * From now on, what the release changes of its uploaded files is its own doing: the list's times tell since when. Long
 * before the script's first command, because times are only as fine as the clock of the kernel.
 */
const mark = `
[ ! -f "$SHAKEDOWN_RELEASE/${_files_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listName */ .sY}" ] || touch -c "$SHAKEDOWN_RELEASE/${_files_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listName */ .sY}" 2>/dev/null || true
`;
/** Starts the release: its deploy.sh. One more variable: SHAKEDOWN_LOCK, the identity of the lock, which must be held. */
const deployScript = `${mark}${checked('deploy.sh')}${needs('env')}${claim}${load}${become('deploy.sh')}`;
/** The same for a script that goes on when nobody hears it any more. */
const leavingScript = `${mark}${checked('deploy.sh')}${needs('env')}${claim}echo running\n${_relay_js__WEBPACK_IMPORTED_MODULE_2__/* .relay */ .E}${load}${runs('deploy.sh')}`;
/** Runs one of the release's own questions. */
function questionScript(file) {
    return `${checked(file)}${load}${become(file)}`;
}
/** Runs somebody else's question in the release's environment. */
function givenQuestionScript(text) {
    return `${load}echo running\n${text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')}\n`;
}
/** Stdin: name, `=` or `!=`, and pattern of each expectation, ended by NUL; `end`. The values stay where they are. */
const expectScript = `
__shakedown_items=()
while IFS= read -r -d "" __shakedown_item; do __shakedown_items+=("$__shakedown_item"); done
__shakedown_count=\${#__shakedown_items[@]}
[ "$__shakedown_count" -gt 0 ] && [ "\${__shakedown_items[__shakedown_count - 1]}" = end ] || { echo 'refused cut'; exit 3; }
${load}
builtin echo running
for ((__shakedown_at = 0; __shakedown_at < __shakedown_count - 1; __shakedown_at += 3)); do
  __shakedown_name=\${__shakedown_items[__shakedown_at]}
  __shakedown_pattern=\${__shakedown_items[__shakedown_at + 2]}
  if [ -z "\${!__shakedown_name+set}" ]; then echo unset; continue; fi
  __shakedown_fits="!="
  if [[ \${!__shakedown_name} == $__shakedown_pattern ]]; then __shakedown_fits="="; fi
  if [ "$__shakedown_fits" = "\${__shakedown_items[__shakedown_at + 1]}" ]; then echo fits; else echo misses; fi
done
`;


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ConnectError)
/* harmony export */ });
/** Why no session came about, and what to do next. Names the host, never the key. */
class ConnectError extends Error {
    kind;
    what;
    mend;
    /** The alias of the jump host at fault; undefined when it is the host itself. */
    jumpHost;
    constructor(kind, what, mend, options) {
        super(`${what}. ${mend}`, options);
        this.name = 'ConnectError';
        this.kind = kind;
        this.what = what;
        this.mend = mend;
        this.jumpHost = options?.jumpHost;
    }
}


/***/ })

};
