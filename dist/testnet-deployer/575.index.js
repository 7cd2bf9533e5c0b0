const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 575;
export const ids = [575];
export const modules = {

/***/ 1152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hx: () => (/* binding */ makeLogFolder),
  WV: () => (/* binding */ openRollout),
  iA: () => (/* binding */ prepare),
  Ky: () => (/* binding */ readTerms)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
// EXTERNAL MODULE: ./packages/ssh/lib/index.js + 36 modules
var ssh_lib = __webpack_require__(4865);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/fleet.js

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
        const { transport = ssh_lib/* sshTransport */.Wd, ...options } = this.options;
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

// EXTERNAL MODULE: ./packages/kit/lib/index.js + 34 modules
var kit_lib = __webpack_require__(3269);
// EXTERNAL MODULE: ./packages/watch/lib/index.js + 64 modules
var watch_lib = __webpack_require__(688);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/collect.js

/** What `read` returns; its problems join the others, so that all are told together. */
function collect(problems, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof lib/* ProblemError */.Mm))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}
function missing(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/connection.js



/** Adds every mistake to `problems`; what is returned then is not to be used. */
function readConnection(settled, sources, problems) {
    const hosts = collect(problems, () => (0,ssh_lib/* parseHosts */.tB)(settled.hosts)) ?? [];
    const hostKeys = collect(problems, () => readHostKeys(settled, hosts.length > 0, sources));
    const useAgent = settled['use-agent'];
    if (useAgent && sources.agentSocket === undefined) {
        const mend = 'Start ssh-agent in an earlier step, or give private-key';
        problems.push(missing('use-agent', 'there is no agent: SSH_AUTH_SOCK is not set', mend));
    }
    return {
        hosts,
        hostKeys: hostKeys ?? { kind: 'fingerprint', fingerprints: [] },
        jump: collect(problems, () => readJump(settled, hostKeys)),
        agent: useAgent ? sources.agentSocket : undefined,
        key: hosts.length === 0 || useAgent ? undefined : collect(problems, () => readKey(settled, sources.withoutSecrets)),
    };
}
function readHostKeys(settled, needed, { fromPolicy, where }) {
    const fingerprints = settled['host-fingerprint'];
    if (settled['insecure-ignore-host-key']) {
        if (fromPolicy.has('known-hosts') || fromPolicy.has('host-fingerprint')) {
            const what = `it contradicts ${where}, which pins the host keys`;
            throw new lib/* ProblemError */.Mm([missing('insecure-ignore-host-key', what, 'Leave it out')]);
        }
        return { kind: 'insecure' };
    }
    // Both are given only with jump hosts, to which known-hosts belongs then.
    if (fingerprints.length > 0) {
        return { kind: 'fingerprint', fingerprints: fingerprints.map((line) => (0,ssh_lib/* parseFingerprint */.sr)(line)) };
    }
    if (settled['known-hosts'] !== '')
        return { kind: 'known-hosts', known: (0,ssh_lib/* parseKnownHosts */.uJ)(settled['known-hosts']) };
    if (!needed)
        return { kind: 'fingerprint', fingerprints: [] };
    const mend = 'Give known-hosts (ssh-keyscan -p PORT HOST, compared with the host itself) or host-fingerprint';
    throw new lib/* ProblemError */.Mm([missing('known-hosts', 'nothing says which host keys are right', mend)]);
}
function readJump(settled, hostKeys) {
    const lines = settled['jump-hosts'];
    if (lines.length === 0)
        return undefined;
    if (settled.hosts.length === 0) {
        throw new lib/* ProblemError */.Mm([missing('jump-hosts', 'there is no host behind them', 'Give hosts, or leave it out')]);
    }
    const hops = (0,ssh_lib/* parseHosts */.tB)(lines, 'input "jump-hosts"');
    // What is wrong with it has been told.
    if (hostKeys === undefined)
        return undefined;
    const known = settled['known-hosts'];
    return { hops, hostKeys: (0,ssh_lib/* jumpHostKeys */.r2)(hostKeys, known === '' ? undefined : (0,ssh_lib/* parseKnownHosts */.uJ)(known)) };
}
function readKey(settled, withoutSecrets) {
    if (settled['private-key'] === '') {
        const [what, mend] = withoutSecrets === undefined
            ? [
                'it is empty: the secret does not exist, or the job does not name the environment that holds it',
                'Give the key, or use-agent: true',
            ]
            : [
                withoutSecrets,
                'Somebody with write access can push the commits to a branch of this repository, where the run has secrets',
            ];
        throw new lib/* ProblemError */.Mm([missing('private-key', what, mend)]);
    }
    return (0,ssh_lib/* readPrivateKey */.$k)(settled['private-key'], settled.passphrase);
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/inputs.js
var inputs = __webpack_require__(8385);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/contradictions.js

/** Two ways to say the same thing. Of these the policy's wins, and the other is a contradiction. */
const sameThing = [
    ['script', 'script-file'],
    ['known-hosts', 'host-fingerprint'],
];
/** What has no effect in a mode. Whoever gives it expects one. */
const withoutEffect = {
    'deploy+watch': [],
    deploy: Object.entries(inputs/* inputs */.Q).flatMap(([name, one]) => ('policy' in one && one.policy === 'watch' ? [name] : [])),
    watch: ['upload', 'script', 'script-file', 'script-timeout', 'on-host-failure', 'on-cancel', 'teardown'],
    // It takes the inputs of the step that it goes before.
    preflight: [],
};
/**
 * Inputs that contradict the policy or each other, or that would be ignored.
 * @param given raw texts of the inputs
 * @param fromPolicy raw texts of what the policy's target sets
 */
function contradictions(mode, given, fromPolicy, where) {
    // Behind jump hosts the fingerprints are of the hosts and known-hosts is of the jump hosts. What the policy pins in
    // known-hosts stays pinned.
    const jumps = given.has('jump-hosts') || fromPolicy.has('jump-hosts');
    return [
        ...sameThing.flatMap(([one, other]) => [
            ...againstPolicy(one, other, given, fromPolicy, where),
            ...(jumps && one === 'known-hosts'
                ? []
                : [
                    ...againstPolicy(other, one, given, fromPolicy, where),
                    ...both(one, other, fromPolicy.has(one) ? fromPolicy : given),
                ]),
        ]),
        ...switchedOff('use-agent', ['private-key', 'passphrase'], given),
        ...switchedOff('insecure-ignore-host-key', ['known-hosts', 'host-fingerprint'], given),
        ...withoutEffect[mode]
            .filter((name) => given.has(name))
            .map((name) => problem(name, `it has no effect with mode: ${mode}`, 'Leave it out, or choose another mode')),
        ...notDeployed(mode, fromPolicy, where),
    ];
}
function againstPolicy(ofPolicy, ofInput, given, fromPolicy, where) {
    if (!fromPolicy.has(ofPolicy) || !given.has(ofInput) || fromPolicy.has(ofInput))
        return [];
    return [problem(ofInput, `it contradicts ${where}, which sets ${ofPolicy}`, 'Leave it out, or change the policy')];
}
function both(one, other, texts) {
    if (!texts.has(one) || !texts.has(other))
        return [];
    const what = 'both are given, and one would be ignored';
    return [{ where: `${one} and ${other}`, what, mend: 'Give one of them' }];
}
function switchedOff(by, names, given) {
    if (given.get(by)?.trim() !== 'true')
        return [];
    return names
        .filter((name) => given.has(name))
        .map((name) => problem(name, `${by} is true, so it would be ignored`, 'Give one of them'));
}
/**
 * The policy says what is deployed, and a mode is an input: skipping the deployment would prove whatever ran there
 * before. Where the running service is asked for its version, it is no skipping but an earlier step.
 */
function notDeployed(mode, fromPolicy, where) {
    const deploys = fromPolicy.has('script') || fromPolicy.has('script-file');
    if (mode !== 'watch' || !deploys || fromPolicy.has('version-command'))
        return [];
    const what = `it leaves out the deployment that ${where} demands, and nothing asks what runs on the hosts`;
    return [{ where: 'input "mode"', what, mend: 'Use deploy+watch, or add version-command to the policy' }];
}
function problem(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/uploads.js
var lib_uploads = __webpack_require__(8796);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/settings.js









/** @throws ProblemError with every mistake in the inputs and the policy's target */
function readSettings(sources) {
    const fromPolicy = new Map([...(sources.target?.deploy ?? []), ...(sources.target?.watch ?? [])]);
    const problems = [];
    const settled = collect(problems, () => (0,kit_lib/* settleInputs */.dl)(inputs/* inputs */.Q, sources.given, fromPolicy, sources.where));
    if (settled === undefined)
        throw new lib/* ProblemError */.Mm(problems);
    problems.push(...contradictions(settled.mode, sources.given, fromPolicy, sources.where));
    problems.push(...tooShort(settled));
    const deploys = settled.mode !== 'watch';
    const connects = deploys || settled.via === 'tunnel';
    if (deploys && settled.mode !== 'preflight' && settled.script === '' && settled['script-file'] === '') {
        problems.push(missing('script', 'there is nothing to deploy', 'Give script or script-file, in the policy or as an input'));
    }
    const connection = readConnection(settled, { ...sources, fromPolicy }, problems);
    const { hosts } = connection;
    if (settled.hosts.length === 0 && connects) {
        problems.push(missing('hosts', 'no host is named', 'Give hosts, in the policy or as an input'));
    }
    const environment = sources.target?.environment ?? settled.environment;
    if (sources.target !== undefined && settled.environment !== '' && settled.environment !== environment) {
        problems.push({
            where: 'input "environment"',
            what: `${(0,lib/* quote */.hD)(settled.environment)} is not ${(0,lib/* quote */.hD)(environment)}, which ${sources.where} names`,
            mend: 'Leave it out',
        });
    }
    if (environment === '')
        problems.push(missing('environment', 'the policy names none for this target', "Give the job's environment"));
    const settings = {
        ...connection,
        inputs: settled,
        environment,
        uploads: collect(problems, () => (0,lib_uploads/* readUploadLines */.NT)(settled.upload)) ?? [],
        scriptFile: scriptFile(settled, fromPolicy),
        watch: watches(settled) ? collect(problems, () => readWatch(settled, hosts)) : undefined,
    };
    problems.push(...(0,lib_uploads/* checkRoot */.d9)(settled.root));
    if (settled.record && sources.withoutToken) {
        const what = 'without it GitHub is told nothing, and a proof would count nowhere';
        problems.push(missing('token', what, 'Give token, or set record: false'));
    }
    problems.push(...checkNames(settled.env, settled.secrets));
    problems.push(...(0,ssh_lib/* checkVariables */.kL)(settled.env), ...(0,ssh_lib/* checkVariables */.kL)(settled.secrets, 'input "secrets"'));
    for (const name of ['script', 'health', 'version-command', 'teardown']) {
        problems.push(...(0,ssh_lib/* checkScript */.wN)(settled[name], `input "${name}"`));
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return settings;
}
/** A preflight looks at the watch when there is to be one. */
function watches({ mode, counter, sources }) {
    if (mode === 'preflight')
        return counter !== '' || sources.length > 0;
    return mode !== 'deploy';
}
function readWatch(settled, hosts) {
    const problems = [];
    if (settled.counter === '')
        problems.push(missing('counter', 'nothing says what is counted', 'Give counter, or mode: deploy'));
    if (settled.sources.length === 0)
        problems.push(missing('sources', 'nothing says where the testnet is read', 'Give sources, or mode: deploy'));
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    const aliases = settled.via === 'tunnel' ? hosts.map(({ alias }) => alias) : [];
    const sources = (0,watch_lib/* parseSources */.ur)(settled.sources, aliases);
    const quorum = readQuorum(settled.quorum, sources.length);
    if (quorum > sources.length) {
        throw new lib/* ProblemError */.Mm([
            missing('quorum', `${quorum} is more than the ${sources.length} sources`, 'Give at most as many'),
        ]);
    }
    return {
        sources,
        counter: (0,watch_lib/* parseCounter */.y8)(settled.counter, settled.decode === '' ? undefined : settled.decode),
        target: BigInt(settled.sessions),
        from: settled.from,
        quorum,
        startTimeoutMs: settled['start-timeout'],
        timeBudgetMs: settled['time-budget'],
        ...(settled['stall-after'] !== undefined && { stallAfterMs: settled['stall-after'] }),
        ...(settled['expected-interval'] !== undefined && { expectedIntervalMs: settled['expected-interval'] }),
        ...(settled['poll-interval'] !== undefined && { pollIntervalMs: settled['poll-interval'] }),
    };
}
function readQuorum(text, sources) {
    if (text === '' || text === 'all')
        return sources;
    return (0,kit_lib/* parseInput */.CU)({ kind: 'integer', min: 1, describe: 'a number of sources' }, 'quorum', text);
}
/** Waiting no time at all never succeeds, asking without a pause is an attack, and a keepalive of 0 is none. */
function tooShort(settled) {
    return Object.entries(inputs/* inputs */.Q)
        .filter(([name, { kind }]) => kind === 'duration' && settled[name] === 0)
        .map(([name]) => missing(name, 'it is no time at all', 'Give at least 1s'));
}
function scriptFile(settled, fromPolicy) {
    if (settled['script-file'] === '')
        return undefined;
    return { path: settled['script-file'], from: fromPolicy.has('script-file') ? 'policy' : 'input' };
}
function checkNames(env, secrets) {
    const names = new Set(env.map(({ name }) => name));
    return [
        ...[...env, ...secrets]
            .filter(({ name }) => name.startsWith('SHAKEDOWN_'))
            .map(({ name }) => ({
            where: 'env or secrets',
            what: `${name} is a name of Shakedown's own`,
            mend: 'Choose another name',
        })),
        ...secrets
            .filter(({ name }) => names.has(name))
            .map(({ name }) => ({ where: 'secrets', what: `${name} is set by env, too`, mend: 'Set it once' })),
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/transcript.js



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
        this.prefix = `${alias} │ `;
        this.log = log;
        this.redact = redact;
    }
    async line(text) {
        const clean = this.redact(text);
        this.lines += 1;
        if (this.lines <= LINES_IN_LOG)
            this.log.foreign(`${this.prefix}${clean}`);
        if (this.lines === LINES_IN_LOG)
            this.log.info(`${this.prefix}… more than ${LINES_IN_LOG} lines; the rest is in ${this.path}`);
        if (this.bytes > BYTES_IN_FILE)
            return;
        const size = Buffer.byteLength(clean) + 1;
        this.bytes += size;
        this.pendingBytes += size;
        this.pending.push(clean);
        if (this.bytes > BYTES_IN_FILE)
            this.pending.push('… the rest of the output is not kept');
        this.writing ??= this.write();
        if (this.pendingBytes > BYTES_PENDING)
            await this.writing;
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
    const lines = secrets.flatMap((secret) => secret.split(/\r?\n/)).filter((line) => line.length >= 4);
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

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/prepare.js








/** Reads inputs, script and uploads. Contacts GitHub at most. @throws ProblemError */
async function prepare(law, context) {
    const settings = readTerms(law, context);
    const [script, trees] = await Promise.allSettled([readScript(settings, law, context), readTrees(settings, context)]);
    const faults = [script, trees].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const fault of faults)
        if (!(fault instanceof lib/* ProblemError */.Mm))
            throw fault;
    if (script.status === 'rejected' || trees.status === 'rejected') {
        throw new lib/* ProblemError */.Mm(faults.flatMap(({ problems }) => problems));
    }
    return { law, settings, script: script.value, trees: trees.value };
}
/** A preflight comes before the build, so what is to be uploaded need not be there. */
async function readTrees({ inputs, uploads }, { event, signal }) {
    if (inputs.mode === 'watch' || inputs.mode === 'preflight')
        return [];
    return (0,lib_uploads/* readUploads */.fl)(uploads, event.workspace, inputs['working-directory'], signal);
}
/** What post needs, too: a script may be gone from the checkout by then. @throws ProblemError */
function readTerms(law, context) {
    try {
        return readSettings({
            given: context.given,
            target: law.target,
            where: law.where,
            withoutSecrets: law.withoutSecrets,
            withoutToken: law.github === undefined,
            agentSocket: context.env['SSH_AUTH_SOCK'],
        });
    }
    catch (error) {
        if (law.target !== undefined || !(error instanceof lib/* ProblemError */.Mm))
            throw error;
        // Without it, somebody whose first pull request adds the policy is told of missing inputs only.
        const what = 'there is no policy, so inputs must say everything';
        const mend = 'Merge the policy first: it counts from the target branch only. Or give the inputs named below';
        throw new lib/* ProblemError */.Mm([{ where: law.where, what, mend }, ...error.problems], { cause: error });
    }
}
async function readScript({ inputs, scriptFile }, law, context) {
    if (inputs.mode === 'watch')
        return undefined;
    if (scriptFile === undefined)
        return inputs.script === '' ? undefined : inputs.script;
    const { path, from } = scriptFile;
    const text = from === 'policy'
        ? await law.file(path)
        : await readWorkTree(context.event.workspace, inputs['working-directory'], path);
    if (text !== undefined) {
        const problems = [...(0,ssh_lib/* checkScript */.wN)(text, path), ...checkNotBlank(text, path)];
        if (problems.length > 0)
            throw new lib/* ProblemError */.Mm(problems);
        return text;
    }
    throw new lib/* ProblemError */.Mm([
        {
            where: from === 'policy' ? `${law.where} script-file` : 'input "script-file"',
            what: from === 'policy'
                ? `${(0,lib/* quote */.hD)(path)} does not exist where the policy comes from`
                : `${(0,lib/* quote */.hD)(path)} does not exist in the checkout`,
            mend: from === 'policy' ? 'Add it there, or correct the path' : 'Check the repository out first, or correct the path',
        },
    ]);
}
/** A script of nothing exits with 0, and what ran before would be taken for what was deployed. */
function checkNotBlank(text, path) {
    return text.trim() === ''
        ? [{ where: path, what: 'the file is empty, so nothing would be deployed', mend: 'Write the deploy script' }]
        : [];
}
/** Only files inside the workspace: a link could lead to anything that the runner can read. */
async function readWorkTree(workspace, folder, path) {
    try {
        const root = await (0,promises_.realpath)(workspace);
        const file = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, folder, path));
        return file.startsWith(root + external_node_path_.sep) ? await (0,promises_.readFile)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/** Opens nothing yet: connections are made when first asked for. */
function openRollout({ law, settings, script, trees }, context) {
    const { inputs } = settings;
    const { clock, log, signal } = context;
    const redact = redactor([
        ...inputs.secrets.map(({ value }) => value),
        inputs['private-key'],
        inputs.passphrase,
        inputs.token,
    ]);
    const transcripts = new Map();
    const jump = settings.jump === undefined ? undefined : (0,ssh_lib/* sshThrough */.Wh)(settings.jump.hops, settings.jump.hostKeys);
    const fleet = new Fleet(settings.hosts, {
        hostKeys: settings.hostKeys,
        connectTimeoutMs: inputs['connect-timeout'],
        keepaliveMs: inputs.keepalive,
        ...(settings.key !== undefined && { key: settings.key }),
        ...(settings.agent !== undefined && { agent: settings.agent }),
        ...(jump !== undefined && { transport: jump }),
        clock,
        log,
        signal,
    });
    const root = (0,lib_uploads/* baseFolder */.YR)(settings);
    const shared = {
        prologue: prologueFor(root),
        env: (alias) => [...inputs.env, ...ownVariables(law, settings, alias, context.event.runId)],
        secrets: inputs.secrets,
    };
    return {
        fleet,
        redact,
        work: {
            ...shared,
            uploads: { trees, root, timeoutMs: inputs['script-timeout'] },
            script,
            scriptTimeoutMs: inputs['script-timeout'],
            onCancel: inputs['on-cancel'],
            run: context.event.runId,
            health: inputs.health,
            healthTimeoutMs: inputs['health-timeout'],
            versionCommand: inputs['version-command'],
            expected: { version: inputs.version, commit: law.head },
        },
        teardown: { ...shared, script: inputs.teardown },
        tools: {
            clock,
            log,
            signal,
            transcript(alias) {
                const known = transcripts.get(alias) ?? new Transcript(context.temp('logs'), alias, log, redact);
                transcripts.set(alias, known);
                return known;
            },
        },
        close: () => prepare_close(fleet, jump, [...transcripts.values()]),
    };
}
async function prepare_close(fleet, jump, transcripts) {
    await fleet.close();
    await jump?.close();
    await Promise.all(transcripts.map((one) => one.end()));
}
/** Variables arrive as they are written, and only the host knows where its home is. */
function prologueFor(root) {
    if (!root.startsWith('~/'))
        return '';
    return 'case $SHAKEDOWN_ROOT in "~"/*) SHAKEDOWN_ROOT=$HOME${SHAKEDOWN_ROOT#"~"};; esac; ';
}
/** The folder of the transcripts. */
async function makeLogFolder(context) {
    const folder = context.temp('logs');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    return folder;
}
function ownVariables(law, settings, alias, runId) {
    return Object.entries({
        TARGET: law.targetName,
        ENVIRONMENT: settings.environment,
        HOST: alias,
        ROOT: (0,lib_uploads/* baseFolder */.YR)(settings),
        COMMIT: law.head,
        VERSION: settings.inputs.version,
        RUN: runId,
    }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }));
}


/***/ }),

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ makeProof),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The proof of a watch that passed. `asked` only when every host's service named its own version. */
function makeProof({ event, law, settings, hosts, watched, approvals, started, ended }) {
    const { inputs } = settings;
    const asked = hosts.length > 0 && hosts.every(({ version }) => version !== undefined);
    return {
        schema: 1,
        target: law.targetName,
        repository: `${event.repository.owner}/${event.repository.name}`,
        commit: law.head,
        tree: law.tree,
        policy: law.policyBlob,
        artifacts: [],
        bound: asked ? 'asked' : 'asserted',
        environment: settings.environment,
        demanded: {
            sessions: String(inputs.sessions),
            counter: inputs.counter,
            quorum: settings.watch?.quorum ?? 1,
            from: inputs.from,
        },
        seen: {
            sessions: watched.sessions.toString(),
            baseline: (watched.baseline ?? 0n).toString(),
            quorum: watched.nodes.filter(reached(watched.target)).length,
            blind: Math.ceil(watched.blindSeconds),
        },
        approvals: approvals.map(({ user }) => ({
            user,
            via: `environment:${settings.environment}`,
            at: 'none',
            head: law.head,
        })),
        started: started.toISOString(),
        ended: ended.toISOString(),
        run: event.runId,
        attempt: event.runAttempt,
    };
}
/** A node that was reset or given up may have counted far before: that no longer counts. */
function reached(target) {
    return ({ phase, progress }) => phase !== 'reset' && phase !== 'misconfigured' && progress >= target;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ noRecording),
/* harmony export */   aq: () => (/* binding */ openRecording),
/* harmony export */   qV: () => (/* binding */ tellLate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3154);
/* harmony import */ var _left_for_post_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7234);
/* harmony import */ var _proving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1755);





const noRecording = { prove: async () => { }, finish: async () => { } };
/**
 * Opens the Deployment `shakedown:deploy` with the status in_progress. Throws when it cannot: what nobody can see should
 * not happen, and a missing permission is better told before the deployment than after 500 sessions.
 */
async function openRecording(github, law, environment, { event, log, state }) {
    const logUrl = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .runUrl */ .Vp)(event);
    const open = (task, marker, description, payload) => github.createDeployment({
        ref: law.head,
        task,
        environment,
        payload,
        description,
        transient: true,
        production: false,
        marker,
    });
    const say = (id, state, description) => github.createDeploymentStatus(id, { state, description, logUrl });
    // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
    const { id } = await open(_shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__/* .DEPLOY_TASK */ .so, `run-${event.runId}-${event.runAttempt}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`, `Shakedown deploys ${law.targetName}`, {
        schema: 1,
        target: law.targetName,
        run: event.runId,
        attempt: event.runAttempt,
    });
    const owe = (conclusion) => {
        const untold = { id, state: stateOf(conclusion.verdict), description: describe(conclusion) };
        state.save(_left_for_post_js__WEBPACK_IMPORTED_MODULE_4__/* .UNTOLD */ .t, JSON.stringify(untold));
        return untold;
    };
    owe({ verdict: 'lost', reason: 'the step was ended before it could tell' });
    await say(id, 'in_progress', 'Deploying, then watching');
    log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${law.head}`);
    return {
        prove: async (proof) => {
            const name = (0,_shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__/* .proofName */ .ud)(proof, _proving_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s);
            const counted = `${proof.seen.sessions} of ${proof.demanded.sessions}`;
            const posted = await open(_shakedown_ledger__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_TASK */ .tN, name, `Proof of ${law.targetName}: ${counted}`, proof);
            await say(posted.id, 'success', `${counted} ${proof.demanded.counter}`);
        },
        finish: async (conclusion) => {
            const untold = owe(conclusion);
            try {
                await say(id, untold.state, untold.description);
                state.save(_left_for_post_js__WEBPACK_IMPORTED_MODULE_4__/* .UNTOLD */ .t, '');
            }
            catch (error) {
                log.warning(`GitHub could not be told how deployment ${id} ended: ${error.message}`);
            }
        },
    };
}
/** Tells GitHub in post what main owed it. */
async function tellLate(github, untold, event) {
    const { id, state, description } = JSON.parse(untold);
    await github.createDeploymentStatus(id, { state, description, logUrl: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .runUrl */ .Vp)(event) });
}
function describe({ verdict, reason }) {
    return `${verdict}: ${reason}`;
}
/** `error` where nobody knows what runs or holds; `failure` where the build or its deployment did not hold. */
function stateOf(verdict) {
    switch (verdict) {
        case 'passed':
        case 'deployed':
        case 'ready':
            return 'success';
        case 'failed':
        case 'partial':
        case 'stalled':
        case 'diverged':
        case 'reset':
        case 'timed-out':
            return 'failure';
        case 'inconclusive':
        case 'cancelled':
        case 'refused':
        case 'lost':
        case 'error':
            return 'error';
    }
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ describeStop),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Qx: () => (/* binding */ describeFault),
/* harmony export */   l9: () => (/* binding */ runOn)
/* harmony export */ });
/** Runs one script and keeps what it prints; `lastLine` is the last one of stdout that is not blank. */
async function runOn(session, script, timeoutMs, work, tools, input) {
    const transcript = tools.transcript(session.host.alias);
    let lastLine = '';
    const outcome = await session.run({
        script: `${work.prologue}${script.replace(/^\uFEFF/, '')}`,
        env: work.env(session.host.alias),
        secrets: work.secrets,
        timeoutMs,
        signal: tools.signal,
        ...(input !== undefined && { input }),
        onLine: (stream, line) => {
            if (stream === 'stdout' && line.trim() !== '')
                lastLine = line;
            return transcript.line(line);
        },
    });
    return { outcome, lastLine };
}
/** `undefined` for success, which is an exit with 0 and nothing else. */
function describeFault(outcome, what, timeoutMs) {
    switch (outcome.kind) {
        case 'exited':
            return outcome.code === 0
                ? undefined
                : { outcome: 'failed', why: `${what} ended with exit status ${outcome.code}`, exit: outcome.code };
        case 'signalled':
            return { outcome: 'failed', why: `${what} was killed by ${outcome.signal}`, signal: outcome.signal };
        case 'syntax-error':
            return { outcome: 'failed', why: `bash does not accept ${what}: ${outcome.message}` };
        case 'not-started':
            return { outcome: 'failed', why: `${what} did not start: ${outcome.why}` };
        case 'timed-out':
        case 'cancelled':
            return describeStop(outcome, what, timeoutMs);
        case 'lost':
            return { outcome: 'unknown', why: `the connection was lost while ${what} ran: ${outcome.why}` };
    }
}
/** Of something that was stopped from here: whether the host knows of it. */
function describeStop({ kind, ended }, what, timeoutMs) {
    const doubt = '; whether it was ended is unknown';
    if (kind === 'cancelled') {
        return { outcome: ended ? 'skipped' : 'unknown', why: `${what} was cancelled${ended ? ' and ended' : doubt}` };
    }
    const late = `${what} was not done after ${Math.round(timeoutMs / 1000)} s`;
    return { outcome: ended ? 'failed' : 'unknown', why: `${late}${ended ? ' and was ended' : doubt}` };
}
/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
function cut(text) {
    return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}…` : text;
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tearDown)
/* harmony export */ });
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1853);

/** Long enough to stop a chain, short enough for the five minutes that `post` has for all of its work. */
const TEARDOWN_TIMEOUT_MS = 60_000;
/**
 * Runs the teardown on every host that was touched. Never throws: the verdict stands, and what could not be ended is
 * named in a warning.
 */
async function tearDown(fleet, aliases, work, tools) {
    if (work.script === '' || aliases.length === 0)
        return { faults: [], owed: [] };
    const owed = [];
    const faults = await tools.log.group('Teardown', () => Promise.all(aliases.map(async (alias) => {
        try {
            const session = await fleet.link(alias).session();
            const { outcome } = await (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .runOn */ .l9)(session, work.script, TEARDOWN_TIMEOUT_MS, work, tools);
            if (outcome.kind === 'cancelled')
                owed.push(alias);
            const fault = (0,_running_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFault */ .Qx)(outcome, 'the teardown', TEARDOWN_TIMEOUT_MS);
            tools.log.info(`${alias}: ${fault === undefined ? 'torn down' : fault.why}`);
            return fault === undefined ? [] : [`${alias}: ${fault.why}`];
        }
        catch (error) {
            if (tools.signal.aborted)
                owed.push(alias);
            return [`${alias}: ${error.message}`];
        }
    })));
    return { faults: faults.flat(), owed };
}


/***/ }),

/***/ 8796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ readUploadLines),
/* harmony export */   YR: () => (/* binding */ baseFolder),
/* harmony export */   d9: () => (/* binding */ checkRoot),
/* harmony export */   fl: () => (/* binding */ readUploads),
/* harmony export */   qB: () => (/* binding */ artifactOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3154);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4865);





/** The folder on a host that uploads and the paths of scripts belong to. */
function baseFolder({ inputs }) {
    return inputs.root;
}
/** @throws ProblemError with the fault of every line */
function readUploadLines(lines) {
    const requests = (0,_shakedown_ssh__WEBPACK_IMPORTED_MODULE_4__/* .parseUploads */ .wC)(lines);
    const problems = requests
        .filter(({ remote }) => /^[/~]/.test(remote))
        .map(({ remote }) => ({
        where: 'input "upload"',
        what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(remote)} is not below the root, where it would be known what belongs to a deployment`,
        mend: 'Write a relative path; the script can install it elsewhere from "$SHAKEDOWN_ROOT"',
    }));
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm(problems);
    return requests;
}
/** The login shell has no part in it, so that `~` means the home and nothing else is expanded. */
function checkRoot(root) {
    const steps = root.split('/');
    const isPlain = /^(?:\/|~\/)[^\p{Cc}]*[^\p{Cc}/]$/u.test(root) && !steps.includes('..') && !steps.slice(1).includes('');
    if (isPlain)
        return [];
    const what = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(root)} is no folder of its own`;
    return [{ where: 'input "root"', what, mend: 'Write an absolute path, or one below ~/, without ".." and "//"' }];
}
/**
 * Reads and hashes what is to be uploaded, once for all hosts.
 * @throws ProblemError with everything that cannot be uploaded
 */
async function readUploads(requests, workspace, folder, signal) {
    const problems = [];
    const trees = [];
    for (const request of requests) {
        try {
            const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
            const from = await insideWorkspace(base, folder, request.local);
            const tree = await (0,_shakedown_ssh__WEBPACK_IMPORTED_MODULE_4__/* .readTree */ .Zc)({ ...request, local: from }, { base, signal });
            problems.push(...(await withLogin(tree, request.local)));
            trees.push(tree);
        }
        catch (error) {
            if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm(problems);
    return trees;
}
/** Relative to the workspace's root. A path or a link of a pull request must not fetch the runner's own files. */
async function insideWorkspace(root, folder, local) {
    const refuse = (what, mend) => {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm([{ where: 'input "upload"', what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(local)} ${what}`, mend }]);
    };
    const asked = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder, local);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(asked).catch(() => refuse('does not exist in the checkout', 'Check out or build it first'));
    if (real === root || real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        return asked;
    return refuse('leads out of the workspace', 'Copy into the workspace what is to be uploaded');
}
/** actions/checkout leaves the job's token in the repository's configuration, and every host would have it. */
async function withLogin({ from, entries }, local) {
    const configs = entries.filter(({ kind, path }) => kind === 'file' && /(?:^|\/)\.git\/(?:.*\/)?config$/.test(path));
    const texts = await Promise.all(configs.map(({ path }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, path), 'utf8')));
    if (!texts.some((text) => /extraheader/i.test(text)))
        return [];
    const what = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(local)} holds a .git folder with the token that actions/checkout keeps there`;
    return [
        { where: 'input "upload"', what, mend: 'Upload what was built, or check out with persist-credentials: false' },
    ];
}
function artifactOf(tree, { local, remote }) {
    const files = tree.entries.filter(({ kind }) => kind === 'file').length;
    const kind = tree.entries[0]?.kind === 'folder' ? 'folder' : 'file';
    return { local, remote, kind, files, bytes: tree.bytes, sha256: digestOf(tree) };
}
/**
 * Of a folder: the SHA-256 of one item for each entry below it, ended by NUL and sorted as bytes (`LC_ALL=C sort -z`): kind
 * (`f`, `d`, `l`), mode in octal, the file's SHA-256 or the link's text, and the path, with a blank between.
 */
function digestOf({ entries }) {
    const [first] = entries;
    if (first?.kind === 'file')
        return first.sha256;
    const items = entries.slice(1).map((entry) => {
        switch (entry.kind) {
            case 'file':
                return Buffer.from(`f ${entry.mode.toString(8)} ${entry.sha256} ${entry.path}\0`);
            case 'folder':
                return Buffer.from(`d ${entry.mode.toString(8)} - ${entry.path}\0`);
            case 'link':
                return Buffer.from(`l - ${entry.to} ${entry.path}\0`);
        }
    });
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const item of items.toSorted(Buffer.compare))
        hash.update(item);
    return hash.digest('hex');
}


/***/ }),

/***/ 4865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T$: () => (/* reexport */ ConnectError),
  Tm: () => (/* reexport */ TunnelError),
  wN: () => (/* reexport */ checkScript),
  kL: () => (/* reexport */ checkVariables),
  r2: () => (/* reexport */ jumpHostKeys),
  sr: () => (/* reexport */ parseFingerprint),
  tB: () => (/* reexport */ parseHosts),
  uJ: () => (/* reexport */ parseKnownHosts),
  wC: () => (/* reexport */ parseUploads),
  $k: () => (/* reexport */ readPrivateKey),
  Zc: () => (/* reexport */ readTree),
  Wh: () => (/* reexport */ sshThrough),
  Wd: () => (/* reexport */ sshTransport),
  Se: () => (/* reexport */ upload)
});

// UNUSED EXPORTS: fingerprintOf, knownHostsName

;// CONCATENATED MODULE: ./packages/ssh/lib/connect-error.js
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
;// CONCATENATED MODULE: ./packages/ssh/lib/fingerprint.js


/** Of a public key in SSH wire format (RFC 4253 §6.6). */
function fingerprintOf(blob) {
    return `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/**
 * Accepts it with and without `SHA256:` and padding. MD5 is refused: it can be forged.
 * @throws ProblemError
 */
function parseFingerprint(text, where = 'input "host-fingerprint"') {
    const mend = 'Print it on the host: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub (the word that begins with SHA256:)';
    const trimmed = text.trim();
    if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(trimmed)) {
        throw new lib/* ProblemError */.Mm([{ where, what: 'MD5 fingerprints are not accepted, they can be forged', mend }]);
    }
    const digest = trimmed.replace(/^SHA256:/i, '').replace(/=+$/, '');
    if (!/^[A-Za-z0-9+/]{43}$/.test(digest) || Buffer.from(digest, 'base64').length !== 32) {
        throw new lib/* ProblemError */.Mm([{ where, what: `${(0,lib/* quote */.hD)(trimmed)} is not a SHA256 fingerprint`, mend }]);
    }
    // The last character carries two bits that are not part of the digest.
    return `SHA256:${Buffer.from(digest, 'base64').toString('base64').replace(/=+$/, '')}`;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/frame.js

/**
 * What runs on the host before the script does. It is the only thing in the command line, so nothing of the script and
 * no value shows up in process lists. In order:
 *
 * - keeps the connection's stdin as descriptor 3, away from every command of the script
 * - makes sure that it leads a process group of its own, so that the group can be killed whole
 * - prints a marker on both streams: what came before (a noisy ~/.bashrc) is not the script's
 * - reads `NAME=value`…, an empty item, and the script, each ended by NUL; half of it runs nothing
 * - lets bash check the script alone: an unbalanced `}` would break out of the braces below
 * - leaves a watchdog in another group: at the end of stdin (client killed, network lost) it ends the script's group;
 *   not for a script that is fed, because it reads that stdin itself
 * - becomes a fresh bash that reads the script as one brace group with a stdin of its own, empty or what it is fed, so
 *   that a command that reads stdin cannot eat the rest of the script
 *
 * One line, without `'`, `!` and doubled backslashes, so that POSIX shells, fish and csh pass it on unchanged.
 */
const supervisor = `
exec 3<&0 </dev/null;
cd "$HOME" 2>/dev/null || cd /;
kill -0 -- "-$$" 2>/dev/null || exec setsid "$BASH" --noprofile --norc -c "$BASH_EXECUTION_STRING" "$0" "$@" <&3;
LC_ALL=C;
printf "\\n%s ready %s\\n" "$1" "$$";
printf "\\n%s ready %s\\n" "$1" "$$" >&2;
__shakedown_env=();
while IFS= read -r -d "" -u 3 __shakedown_item && [ -n "$__shakedown_item" ]; do
 __shakedown_env+=("$__shakedown_item"); done;
IFS= read -r -d "" -u 3 __shakedown_script || exit 125;
__shakedown_item=$(printf "%s\\n" "$__shakedown_script" | (exec -a bash "$BASH" --noprofile --norc "\${@:2}" -n) 2>&1)
 && case $__shakedown_item in *"delimited by end-of-file"*) false;; esac
 || { printf "%s refused\\n" "$1"; printf "%s\\n" "$__shakedown_item" >&2; exit 2; };
__shakedown_stdin="<&3 3<&-";
case $0 in *-fed) ;; *)
__shakedown_stdin="</dev/null";
set -m;
( trap "" HUP; exec >/dev/null 2>&1; __shakedown_env= __shakedown_script=;
 while IFS= read -r -u 3 __shakedown_item; do :; done;
 kill -0 "$$" || exit 0;
 kill -TERM -- "-$$"; kill -CONT -- "-$$";
 for __shakedown_item in {1..20}; do kill -0 -- "-$$" || exit 0; sleep 0.1; done;
 kill -KILL -- "-$$"
) &
set +m;
exec 3<&-;;
esac;
printf "%s running\\n" "$1";
[ "\${#__shakedown_env[@]}" -eq 0 ] || export "\${__shakedown_env[@]}";
exec -a bash "$BASH" --noprofile --norc "\${@:2}" -euo pipefail -s
 < <(printf "{ :; %s\\n\\n} %s\\nexit \\"\\$?\\"\\n" "$__shakedown_script" "$__shakedown_stdin")
`
    .trim()
    .replaceAll('\n', ' ');
/**
 * The command for the login shell, whichever that is. Of its environment only what names the user, the home and the
 * programs is kept: what a profile exports would make a deploy depend on who set up the account.
 * @param mark unguessable, letters and digits only
 * @param fed whether the script reads what follows the frame
 */
function commandFor(mark, script, fed = false) {
    // A brace group is parsed before `shopt` in it runs, so extended patterns must be on from the start.
    const options = /\bextglob\b/.test(script) ? ' -O extglob' : '';
    const kept = 'HOME="$HOME" PATH="$PATH" USER="$USER" LOGNAME="$LOGNAME" LANG=C.UTF-8';
    return `exec env -i ${kept} bash --noprofile --norc -c '${supervisor}' shakedown${fed ? '-fed' : ''} ${mark}${options}`;
}
/** What goes over stdin. `checkScript` and `checkVariables` must have passed. */
function frame_frame(script, variables) {
    const items = [...variables.map(({ name, value }) => `${name}=${value}`), '', unixLines(script)];
    return Buffer.from(items.map((item) => `${item}\0`).join(''), 'utf8');
}
/** CRLF would make directory names end in a carriage return; a byte order mark would be part of the first word. */
function unixLines(script) {
    return script.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}
/** Linux refuses to start a program with a longer string in its environment (MAX_ARG_STRLEN), all later commands with it. */
const maxValueBytes = 128 * 1024 - 1024;
const maxTotalBytes = 1024 * 1024;
/** Names to which bash gives a meaning of its own, or that it does not let anybody set. */
const bashOwn = new Set(('BASH BASHOPTS BASHPID DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO OLDPWD OPTARG OPTIND ' +
    'PIPESTATUS PPID PWD RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID _').split(' '));
/** Faults that would make the variables arrive changed, or keep the script from starting. Names only, never values. */
function checkVariables(variables, where = 'input "env"') {
    const problems = [];
    const seen = new Set();
    let total = 0;
    for (const { name, value } of variables) {
        const bytes = Buffer.byteLength(value);
        total += bytes + name.length + 2;
        const add = (what, mend) => problems.push({ where, what, mend });
        if (!(0,lib/* isVariableName */.KL)(name)) {
            add(`${(0,lib/* quote */.hD)(name)} is not the name of a variable`, 'Use letters, digits and _, not a digit first');
        }
        else if (bashOwn.has(name) || /^(?:BASH_|__shakedown_)/.test(name)) {
            add(`${name} has a meaning of its own in bash`, 'Choose another name');
        }
        if (seen.has(name))
            add(`${(0,lib/* quote */.hD)(name)} is set twice`, 'Set each name once, in env or in secrets');
        seen.add(name);
        if (value.includes('\0'))
            add(`the value of ${name} contains a NUL byte`, 'Encode it, for example with base64');
        if (!value.isWellFormed())
            add(`the value of ${name} is not valid Unicode`, 'Encode it, for example with base64');
        if (bytes > maxValueBytes) {
            add(`the value of ${name} has ${bytes} bytes, programs take at most ${maxValueBytes}`, 'Put it into a file');
        }
    }
    if (total > maxTotalBytes) {
        problems.push({
            where,
            what: `all values together have ${total} bytes, programs take at most ${maxTotalBytes}`,
            mend: 'Put large ones into a file',
        });
    }
    return problems;
}
function checkScript(script, where = 'input "script"') {
    if (script.includes('\0')) {
        return [{ where, what: 'the script contains a NUL byte', mend: 'Save it as plain text in UTF-8' }];
    }
    return script.isWellFormed()
        ? []
        : [{ where, what: 'the script is not valid Unicode', mend: 'Save it as plain text in UTF-8' }];
}
/** @throws ProblemError with everything that keeps the script from being sent */
function assertSendable(script, variables) {
    const problems = [...checkScript(script, 'script'), ...checkVariables(variables, 'environment of the script')];
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
}

;// CONCATENATED MODULE: ./packages/ssh/lib/host.js

const host_form = 'Write [alias=]user@host[:port], an IPv6 address in brackets';
/**
 * Lines `[alias=]user@host[:port]`. The alias is the host when left out, and the host with its port where that would
 * not be unique. Port 22 when left out.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
function parseHosts(lines, where = 'input "hosts"') {
    const problems = [];
    const parsed = lines.map((line, index) => {
        const result = parseHost(line);
        if ('what' in result)
            problems.push({ where: `${where} entry ${index + 1}`, ...result });
        return 'what' in result ? undefined : result;
    });
    const read = parsed.filter((host) => host !== undefined);
    const bare = new Map();
    for (const { alias, host } of read)
        if (alias === undefined)
            bare.set(host, (bare.get(host) ?? 0) + 1);
    const hosts = read.map(({ alias, ...rest }) => ({
        alias: alias ?? ((bare.get(rest.host) ?? 0) > 1 ? `${rest.host}:${rest.port}` : rest.host),
        ...rest,
    }));
    for (const [alias, same] of Map.groupBy(hosts, (host) => host.alias)) {
        if (same.length === 1)
            continue;
        problems.push({
            where,
            what: `${same.length} hosts are called ${(0,lib/* quote */.hD)(alias)}`,
            mend: 'Give each its own name: alias=user@host',
        });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return hosts;
}
function parseHost(line) {
    const match = /^(?:([^=@]*)=)?([^@]*)@(.*)$/.exec(line);
    if (match === null)
        return { what: `${(0,lib/* quote */.hD)(line)} names no user and host`, mend: host_form };
    const [, alias, user = '', address = ''] = match;
    if (alias !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62})$/.test(alias)) {
        return { what: `${(0,lib/* quote */.hD)(alias)} is no alias`, mend: 'Use up to 63 letters, digits, dots, dashes and underscores' };
    }
    // The server decides which users exist; blanks, control characters and a leading dash are mistakes everywhere.
    if (!/^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]{0,127}$/u.test(user)) {
        return { what: `${(0,lib/* quote */.hD)(user)} is no user name`, mend: host_form };
    }
    const place = /^(?:\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)\]|([^:[\]\s]+))(?::(.*))?$/.exec(address);
    if (place === null)
        return { what: `${(0,lib/* quote */.hD)(address)} is no host`, mend: host_form };
    const [, six, name, portText = '22'] = place;
    const host = (six ?? name ?? '').toLowerCase();
    if (six === undefined ? !isHostName(host) : !six.includes(':')) {
        return { what: `${(0,lib/* quote */.hD)(host)} is no host`, mend: host_form };
    }
    const port = /^[1-9]\d{0,4}$/.test(portText) ? Number(portText) : 0;
    if (port === 0 || port > 65535)
        return { what: `${(0,lib/* quote */.hD)(portText)} is no port`, mend: 'Give one from 1 to 65535' };
    return { alias, user, host, port };
}
/** RFC 1123, and underscores, which internal names have. */
function isHostName(text) {
    const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
    return (text.length <= 253 &&
        text
            .replace(/\.$/, '')
            .split('.')
            .every((part) => label.test(part)));
}
/** The name under which known_hosts keeps a host (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"). */
function knownHostsName({ host, port }) {
    return port === 22 ? host : `[${host}]:${port}`;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/known-hosts.js



/**
 * A known_hosts file in all its forms (sshd(8)): plain, lists, `*` and `?`, `!`, hashed, `@revoked`. Nothing is skipped
 * silently: a mangled line would otherwise show up as an unknown host.
 * @throws ProblemError with the fault of every line
 */
function parseKnownHosts(text, where = 'input "known-hosts"') {
    const problems = [];
    const entries = [];
    for (const { text: line, number } of (0,lib/* readLines */.Se)(text)) {
        const entry = parseLine(line, number);
        if ('what' in entry)
            problems.push({ where: `${where} line ${number}`, ...entry });
        else
            entries.push(entry);
    }
    if (problems.length === 0 && entries.length === 0) {
        problems.push({ where, what: 'there is no host key in it', mend: 'Put in what ssh-keyscan prints, once checked' });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return { entries };
}
function parseLine(line, number) {
    const fields = line.split(/[ \t]+/);
    const marker = fields[0]?.startsWith('@') === true ? fields.shift() : undefined;
    if (marker === '@cert-authority') {
        return {
            what: 'host certificates (@cert-authority) are not supported',
            mend: "Pin the host's plain key: the line that `ssh-keyscan -p PORT HOST` prints, once checked",
        };
    }
    const mend = 'Write: names, key type, key; as `ssh-keyscan -p PORT HOST` prints it';
    if (marker !== undefined && marker !== '@revoked')
        return { what: `the marker ${(0,lib/* quote */.hD)(marker)} is unknown`, mend };
    const [names = '', type = '', key = ''] = fields;
    const blob = Buffer.from(key, 'base64');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || blob.toString('base64').replace(/=+$/, '') !== key.replace(/=+$/, '')) {
        return { what: 'the third word is no public key in base64', mend };
    }
    if (keyType(blob) !== type)
        return { what: `the key is not of the type ${(0,lib/* quote */.hD)(type)} that the line names`, mend };
    const pattern = parseNames(names);
    if (pattern === undefined)
        return { what: `the names ${(0,lib/* quote */.hD)(names)} cannot be read`, mend };
    return { names: pattern, revoked: marker === '@revoked', type, blob, line: number };
}
/** The first string of a public key blob names its type. */
function keyType(blob) {
    const bytes = Buffer.from(blob);
    if (bytes.length < 4)
        return undefined;
    const length = bytes.readUInt32BE(0);
    return length > 0 && 4 + length <= bytes.length ? bytes.toString('latin1', 4, 4 + length) : undefined;
}
function parseNames(names) {
    if (names.startsWith('|')) {
        const match = /^\|1\|([A-Za-z0-9+/]+={0,2})\|([A-Za-z0-9+/]+={0,2})$/.exec(names);
        if (match === null)
            return undefined;
        const [salt, hash] = [Buffer.from(match[1] ?? '', 'base64'), Buffer.from(match[2] ?? '', 'base64')];
        return hash.length === 20 ? { kind: 'hashed', salt, hash } : undefined;
    }
    const patterns = names.split(',').map((name) => {
        const negated = name.startsWith('!');
        return { negated, matches: globToRegExp((negated ? name.slice(1) : name).toLowerCase()) };
    });
    return names === '' ? undefined : { kind: 'list', patterns };
}
/** Only `*` and `?` are special; `[` and `]` belong to `[host]:port`. Runs of `*` fold, so that matching stays linear enough. */
function globToRegExp(glob) {
    const source = glob
        .replace(/\*+/g, '*')
        .replace(/[.+^${}()|[\]\\]/g, String.raw `\$&`)
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.');
    return new RegExp(`^${source}$`, 's');
}
function speaksOf(pattern, name) {
    if (pattern.kind === 'hashed') {
        return (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.createHmac)('sha1', pattern.salt).update(name).digest(), pattern.hash);
    }
    const matching = pattern.patterns.filter(({ matches }) => matches.test(name));
    return matching.length > 0 && !matching.some(({ negated }) => negated);
}
/**
 * What the file says of a host. As OpenSSH does, an entry without a port also serves another port, when none names it.
 */
function lookUp(known, host) {
    const find = (name) => known.entries.filter(({ names }) => speaksOf(names, name.toLowerCase()));
    const exact = find(knownHostsName(host));
    const bare = host.port === 22 ? [] : find(host.host);
    const portless = !exact.some(({ revoked }) => !revoked);
    return {
        keys: (portless ? bare : exact).filter(({ revoked }) => !revoked),
        revoked: [...exact, ...bare].filter(({ revoked }) => revoked),
        portless: portless && host.port !== 22,
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/host-key-policy.js




/**
 * How jump hosts prove themselves, given how the hosts do: by `known` when it is given, else in the same way.
 * @throws ProblemError when the hosts are known by fingerprint and there is no `known`
 */
function jumpHostKeys(policy, known, where = 'input "jump-hosts"') {
    if (known !== undefined)
        return { kind: 'known-hosts', known };
    if (policy.kind !== 'fingerprint')
        return policy;
    throw new lib/* ProblemError */.Mm([
        {
            where,
            what: 'host-fingerprint speaks of the hosts behind them, and nothing says which keys the jump hosts have',
            mend: 'Give known-hosts with a line for each jump host; both inputs may be given then',
        },
    ]);
}
/** Signature algorithms by key type, best first. SHA-1 signatures and DSA are never offered. */
const algorithmsOf = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
const allKeyTypes = Object.keys(algorithmsOf);
function signatureAlgorithms(keyTypes) {
    return keyTypes.flatMap((type) => algorithmsOf[type] ?? []);
}
/**
 * The key types to ask the host for. Asking for all would let the server choose a key that we do not know although it
 * has another one that we do.
 */
function wantedKeyTypes(policy, host) {
    if (policy.kind !== 'known-hosts')
        return allKeyTypes;
    const types = new Set(lookUp(policy.known, host).keys.map(({ type }) => type));
    return types.size === 0 ? allKeyTypes : allKeyTypes.filter((type) => types.has(type));
}
function presentedKey(blob) {
    return { type: keyType(blob) ?? 'unknown', fingerprint: fingerprintOf(blob), blob };
}
function judgeHostKey(policy, host, presented) {
    if (policy.kind === 'insecure')
        return { trusted: true };
    if (policy.kind === 'fingerprint') {
        return policy.fingerprints.includes(presented.fingerprint) ? { trusted: true } : { trusted: false, why: 'mismatch' };
    }
    const { keys, revoked, portless } = lookUp(policy.known, host);
    if (revoked.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: false, why: 'revoked' };
    if (keys.some(({ blob }) => same(blob, presented.blob)))
        return { trusted: true };
    // Another port can be another machine, so only an entry for this very port makes it a change.
    const changed = !portless && keys.some(({ type }) => type === presented.type);
    return { trusted: false, why: changed ? 'changed' : 'unknown' };
}
function same(a, b) {
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}

// EXTERNAL MODULE: ./node_modules/ssh2/lib/index.js
var ssh2_lib = __webpack_require__(5472);
;// CONCATENATED MODULE: ./packages/ssh/lib/openssh-container.js

/**
 * An unencrypted `openssh-key-v1` file for an Ed25519 key, which ssh2 reads where it does not read PKCS#8.
 * Format: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
function ed25519ToOpenSsh(publicKey, seed) {
    const publicBlob = Buffer.concat([openssh_container_text('ssh-ed25519'), string(publicKey)]);
    const check = (0,external_node_crypto_.randomBytes)(4);
    const secret = [
        check,
        check,
        openssh_container_text('ssh-ed25519'),
        string(publicKey),
        string(Buffer.concat([seed, publicKey])),
        openssh_container_text(''),
    ];
    const length = secret.reduce((sum, part) => sum + part.length, 0);
    const padding = Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, index) => index + 1));
    const file = Buffer.concat([
        Buffer.from('openssh-key-v1\0', 'latin1'),
        openssh_container_text('none'),
        openssh_container_text('none'),
        openssh_container_text(''),
        number(1),
        string(publicBlob),
        string(Buffer.concat([...secret, padding])),
    ]);
    return pem('OPENSSH PRIVATE KEY', file.toString('base64'), 70);
}
/** The cipher of an `openssh-key-v1` file, or undefined when it is none. */
function openSshCipher(base64) {
    const file = Buffer.from(base64, 'base64');
    const magic = 15;
    if (file.toString('latin1', 0, magic) !== 'openssh-key-v1\0' || file.length < magic + 4)
        return undefined;
    return file.toString('latin1', magic + 4, magic + 4 + file.readUInt32BE(magic));
}
function pem(label, base64, width, headers = []) {
    const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const head = headers.length > 0 ? [...headers, ''] : [];
    return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function number(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
function string(bytes) {
    return Buffer.concat([number(bytes.length), bytes]);
}
function openssh_container_text(value) {
    return string(Buffer.from(value, 'latin1'));
}

;// CONCATENATED MODULE: ./packages/ssh/lib/key-text.js

/**
 * Secrets are pasted through web forms, shells and JSON: line breaks become `\n` in letters or blanks, lines get
 * indented, the frame gets lost or the whole is in base64 once more. None of that loses information.
 */
function readKeyText(raw) {
    let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    if (!text.trim().includes('\n'))
        text = text.replace(/\\r\\n|\\n/g, '\n');
    text = text
        .trim()
        .replace(/^(["'])([\s\S]*)\1$/, '$2')
        .trim();
    if (text === '')
        return { kind: 'empty' };
    const framed = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text);
    if (framed !== null)
        return readFramed(framed[1] ?? '', framed[2] ?? '');
    if (/^PuTTY-User-Key-File-\d/m.test(text)) {
        const lines = text.split('\n').map((line) => line.trim());
        const version = Number(/PuTTY-User-Key-File-(\d)/.exec(text)?.[1]);
        return { kind: 'putty', version, text: `${lines.join('\n')}\n` };
    }
    if (/^\S+-cert-v01@openssh\.com\s/.test(text))
        return { kind: 'certificate' };
    if (/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-\S+)\s+AAAA/.test(text))
        return { kind: 'public' };
    if (/BEGIN SSH2 PUBLIC KEY/.test(text))
        return { kind: 'public' };
    return readBare(text.replace(/\s+/g, ''));
}
function readFramed(label, body) {
    if (label.includes('PUBLIC KEY'))
        return { kind: 'public' };
    if (label.includes('CERTIFICATE'))
        return { kind: 'certificate' };
    // RFC 1421 headers of an encrypted PEM key; the rest is base64, whatever blanks are in it.
    const headers = [];
    const rest = body
        .replace(/Proc-Type:\s*(4,ENCRYPTED)/, (_all, value) => (headers.push(`Proc-Type: ${value}`), ''))
        .replace(/DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/, (_all, value) => (headers.push(`DEK-Info: ${value}`), ''));
    const base64 = rest.replace(/\s+/g, '');
    if (!isBase64(base64))
        return { kind: 'unknown' };
    const width = label === 'OPENSSH PRIVATE KEY' ? 70 : 64;
    return { kind: 'pem', label, base64, text: pem(label, base64, width, headers) };
}
/** Base64 without a frame: of a whole key file, or the inside of an OpenSSH one. */
function readBare(base64) {
    if (!isBase64(base64))
        return { kind: 'unknown' };
    const inside = Buffer.from(base64, 'base64').toString('latin1');
    if (inside.startsWith('openssh-key-v1\0'))
        return readFramed('OPENSSH PRIVATE KEY', base64);
    return /^\s*(?:-----BEGIN |PuTTY-User-Key-File-)/.test(inside) ? readKeyText(inside) : { kind: 'unknown' };
}
function isBase64(text) {
    return text.length >= 16 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

;// CONCATENATED MODULE: ./packages/ssh/lib/private-key.js






const secretParts = new WeakMap();
/** For the transport only. */
function secretPart(key) {
    const parsed = secretParts.get(key);
    if (parsed === undefined)
        throw new TypeError('not a key that readPrivateKey returned');
    return parsed;
}
const fresh = 'Make a key for this purpose only: ssh-keygen -t ed25519 -N "" -f deploy_key';
/**
 * Reads the private key formats that ssh-keygen, OpenSSL and older PuTTYgens write, repaired where a paste damaged the
 * line breaks. Decrypting costs about 0.3 s, so read once and share.
 * @throws ProblemError that tells how to convert what cannot be read, and never shows any of it
 */
function readPrivateKey(text, passphrase = '', where = 'input "private-key"') {
    const refuse = (what, mend) => {
        throw new lib/* ProblemError */.Mm([{ where, what, mend }]);
    };
    const found = readKeyText(text);
    switch (found.kind) {
        case 'empty':
            return refuse('the key is empty', 'Set the secret; workflows of forks and of Dependabot do not get it, so this job must not run for them');
        case 'public':
            return refuse('this is the public half', 'Give the private one: the file without .pub');
        case 'certificate':
            return refuse('this is a certificate, and certificates are not supported', 'Give the private key it was made for');
        case 'unknown':
            return refuse('this is no private key that can be read', `Give the whole file, BEGIN and END lines included. ${fresh}`);
        case 'putty':
            if (found.version > 2) {
                return refuse(`PuTTY's format ${found.version} is not supported`, 'Convert it: puttygen key.ppk -O private-openssh -o key');
            }
            return parse(found.text);
        case 'pem':
            return parse(readable(found.label, found.base64, found.text));
    }
    function readable(label, base64, pemText) {
        if (label === 'DSA PRIVATE KEY')
            return refuse('DSA keys are too weak to be used', fresh);
        if (label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY')
            return fromPkcs8(pemText);
        if (label === 'OPENSSH PRIVATE KEY' && openSshCipher(base64)?.startsWith('chacha20') === true) {
            return refuse('the key is encrypted with chacha20-poly1305, which is not supported', 'Encrypt it anew: ssh-keygen -p -Z aes256-ctr -f key');
        }
        return pemText;
    }
    /** ssh2 reads no PKCS#8; Node does. */
    function fromPkcs8(pemText) {
        const key = decrypt(pemText);
        if (key.asymmetricKeyType === 'rsa')
            return key.export({ type: 'pkcs1', format: 'pem' }).toString();
        if (key.asymmetricKeyType === 'ec')
            return key.export({ type: 'sec1', format: 'pem' }).toString();
        const { d, x } = key.asymmetricKeyType === 'ed25519' ? key.export({ format: 'jwk' }) : {};
        if (d === undefined || x === undefined) {
            return refuse(`keys of the kind ${key.asymmetricKeyType ?? 'unknown'} are of no use for SSH`, fresh);
        }
        return ed25519ToOpenSsh(Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url'));
    }
    function decrypt(pemText) {
        try {
            return (0,external_node_crypto_.createPrivateKey)({ key: pemText, passphrase: withoutLineBreak(passphrase) });
        }
        catch {
            return refuseEncrypted(/ENCRYPTED/.test(pemText));
        }
    }
    function refuseEncrypted(encrypted) {
        if (!encrypted)
            return refuse('the key is damaged', `Paste the whole file again. ${fresh}`);
        return passphrase === ''
            ? refuse('the key is encrypted and there is no passphrase', 'Give the input "passphrase"')
            : refuse('the passphrase does not fit the key', 'Check the input "passphrase"; blanks count');
    }
    function parse(keyText) {
        const result = ssh2_lib.utils.parseKey(keyText, withoutLineBreak(passphrase));
        const parsed = Array.isArray(result) ? result[0] : result;
        if (parsed === undefined || Error.isError(parsed)) {
            const message = parsed?.message ?? '';
            // ssh2's texts speak of formats, never of contents; still only their kind is passed on.
            return refuseEncrypted(/passphrase|decrypt|bad MAC|MAC mismatch|integrity/i.test(message));
        }
        if (!parsed.isPrivateKey())
            return refuse('this is the public half', 'Give the private one: the file without .pub');
        const blob = parsed.getPublicSSH();
        const key = Object.freeze({
            type: parsed.type,
            fingerprint: fingerprintOf(blob),
            publicLine: `${parsed.type} ${blob.toString('base64')}`,
        });
        secretParts.set(key, parsed);
        return key;
    }
}
/** A secret that was piped into a form ends with a line break that nobody typed. */
function withoutLineBreak(text) {
    return text.replace(/\r?\n$/, '');
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
    const client = new ssh2_lib.Client();
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
            sock: opened,
            username: host.user,
            readyTimeout: 0,
            keepaliveInterval: options.keepaliveMs,
            keepaliveCountMax: 3,
            algorithms: { ...algorithms, serverHostKey: signatureAlgorithms(options.keyTypes) },
            authHandler: loginMethods(options),
            ...(options.agent === undefined ? {} : { agent: options.agent }),
            hostVerifier: (blob) => {
                const presented = presentedKey(blob);
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
            if (error instanceof ConnectError)
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
        methods.push({ type: 'publickey', username: host.user, key: secretPart(key) });
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
        return new ConnectError('revoked', `${named(reach)} presents the key ${show(key)}, which known-hosts marks as @revoked`, 'Give the host a new key, or find out who answers there', { cause });
    }
    if (why === 'changed') {
        return new ConnectError('changed-host-key', `THE HOST KEY OF ${named(reach)} HAS CHANGED: it presents ${show(key)}, known-hosts has another ${key.type} key. ` +
            'Somebody may be posing as the host', `Nothing was sent. ${onTheHost}; if the host was set up anew, replace its line with the one that ${scanned(reach)}`, { cause });
    }
    return new ConnectError('unknown-host-key', `known-hosts has no key for ${knownHostsName(reach.host)} (${who(reach)}); the host presents ${show(key)}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function otherKeyTypes(reach, known, key, cause) {
    const has = key === undefined ? '' : `; it has ${show(key)}`;
    return new ConnectError('other-key-types', `known-hosts has only ${known.join(', ')} for ${knownHostsName(reach.host)} (${who(reach)}), which the host does not have${has}`, `${onTheHost}, then add the line that ${scanned(reach)}`, { cause });
}
function fingerprintMismatch(reach, seen, cause) {
    return new ConnectError('fingerprint-mismatch', `no key of ${named(reach)} has the given fingerprint; it presents ${seen.map(show).join(', ')}`, `Nothing was sent. ${onTheHost}`, { cause });
}
function loginRefused(reach, { key, agent }, cause) {
    const offered = key === undefined ? 'the keys of the agent' : `the key ${key.type} ${key.fingerprint}`;
    const line = key === undefined ? 'The public key' : `The line \`${key.publicLine}\``;
    const also = key !== undefined && agent !== undefined ? ' and the keys of the agent' : '';
    return new ConnectError('auth', `${named(reach)} does not let ${reach.host.user} in with ${offered}${also}`, `${line} must be in ~${reach.host.user}/.ssh/authorized_keys there, and the server must allow public keys for that user`, { cause });
}
function noAgent(reach, cause) {
    return new ConnectError('auth', `the ssh-agent cannot be asked for keys for ${who(reach)}: ${cause.message}`, 'Start one in an earlier step, so that SSH_AUTH_SOCK names its socket, or give a private key', { cause });
}
function unreachable(reach, cause) {
    const hangsUp = /ECONNRESET|EPIPE|lost before handshake|closed the connection/.test(cause.message);
    return new ConnectError('unreachable', `${named(reach)} cannot be reached: ${cause.message}`, hangsUp
        ? 'Something there hangs up: more logins at once than its MaxStartups allows, a ban (fail2ban), or no SSH server'
        : 'Check name and port, that sshd runs there, and that its firewall lets the runner in', { cause });
}
function timedOut(reach, ms, cause) {
    return new ConnectError('timeout', `${named(reach)} gave no login within ${(0,lib/* writeDuration */.MP)(ms)}`, 'Check that sshd answers there; a firewall that drops packets looks like this', { cause });
}
function noHandshake(reach, cause) {
    const exchange = /key exchange/.test(cause.message);
    return new ConnectError('handshake', `no common ground with ${named(reach)}: ${cause.message}`, exchange
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
        throw new ConnectError('auth', `no key to log in to ${host.alias} with`, 'Give a private key or an agent');
    }
    if (!signal.aborted)
        await route.ready();
    const deadline = new AbortController();
    const timeOver = AbortSignal.any([signal, deadline.signal]);
    const callOff = after(clock, connectTimeoutMs, () => deadline.abort());
    const base = {
        host,
        open: () => route.open(host),
        judge: (presented) => judgeHostKey(hostKeys, host, presented),
        key: options.key,
        agent: options.agent,
        keepaliveMs: options.keepaliveMs,
        signal: timeOver,
    };
    const seen = [];
    let keyTypes = wantedKeyTypes(hostKeys, host);
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
                        if (keyTypes.length === allKeyTypes.length)
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
                            throw new ConnectError('cancelled', `connecting to ${host.alias} was cancelled`, 'Run it again', {
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
    await dial({ ...base, keyTypes: allKeyTypes, judge }).catch(() => { });
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
/** Codes of RFC 4254 §5.1. */
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
            if (!(error instanceof ConnectError) || error.jumpHost !== undefined)
                throw error;
            throw new ConnectError(error.kind, error.what, error.mend, { cause: error, jumpHost: hop.alias });
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
                throw new ConnectError('cancelled', 'the connections to the jump hosts were closed', 'Run it again');
            }
            try {
                return await (attempts[index] ?? begin(hop, index, options));
            }
            catch (error) {
                // Who began the attempt has left; who waited for it has not.
                const abandoned = error instanceof ConnectError && error.kind === 'cancelled';
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

;// CONCATENATED MODULE: ./packages/ssh/lib/group-kill.js

/** TERM (CONT, for what is stopped), two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(groups) {
    const all = groups.map((group) => `-${group}`).join(' ');
    const body = `for g in ${all}; do kill -TERM -- $g 2>/dev/null; kill -CONT -- $g 2>/dev/null; done; ` +
        `for i in {1..20}; do l=; for g in ${all}; do kill -0 -- $g 2>/dev/null && l=1; done; ` +
        `[ "$l" ] || exit 0; sleep 0.1; done; ` +
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
        const line = dropped > 0 ? `${rest.toWellFormed()} … [${dropped} more characters in this line]` : rest.replace(/\r$/, '');
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
            for (const line of lines)
                await onLine(line);
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
    assertSendable(options.script, variables);
    const { link, clock } = context;
    const began = clock.now();
    const seconds = () => Math.round((clock.now() - began) / 100) / 10;
    if (options.signal.aborted)
        return { kind: 'cancelled', ended: true, seconds: 0 };
    const mark = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const opened = await openChannel(link, commandFor(mark, options.script, options.input !== undefined), clock, options);
    if ('stop' in opened)
        return { kind: opened.stop, ended: true, seconds: seconds() };
    if ('why' in opened)
        return { kind: 'not-started', why: opened.why, seconds: seconds() };
    try {
        return await follow(context, options, opened.channel, mark, frame_frame(options.script, variables), seconds);
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
function sessionOver(link, host, { clock, log }) {
    return {
        host,
        get alive() {
            return link.alive;
        },
        lost: link.lost,
        run: (options) => runScript({ link, alias: host.alias, clock, log }, options),
        forward: (targetHost, targetPort) => openTunnel(link, targetHost, targetPort),
        close: () => closeLink(link, clock),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/ssh/lib/upload/request.js


const request_form = 'Write local => remote, for example build/node => bin/node';
/**
 * Lines `local => remote`; a remote path that ends in `/` is the folder to put it into, under its own name.
 * @param where how messages name the list
 * @throws ProblemError with the fault of every line
 */
function parseUploads(lines, where = 'input "upload"') {
    const problems = [];
    const requests = [];
    for (const [index, line] of lines.entries()) {
        const read = request_parseLine(line);
        if ('what' in read)
            problems.push({ where: `${where} entry ${index + 1}`, ...read });
        else
            requests.push(read);
    }
    for (const [index, { remote: one }] of requests.entries()) {
        const other = requests
            .slice(index + 1)
            .find(({ remote }) => `${remote}/`.startsWith(`${one}/`) || one.startsWith(`${remote}/`));
        if (other === undefined)
            continue;
        problems.push({
            where,
            what: `${(0,lib/* quote */.hD)(one)} and ${(0,lib/* quote */.hD)(other.remote)} get into each other's way on the host`,
            mend: 'Upload one folder that holds both, or give each a place of its own',
        });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return requests;
}
function request_parseLine(line) {
    const match = /^(.*?\S)\s+=>\s+(\S.*)$/s.exec(line.trim());
    if (match === null)
        return { what: `${(0,lib/* quote */.hD)(line)} does not say what goes where`, mend: request_form };
    const [, local = '', given = ''] = match;
    if (/\0/.test(local + given))
        return { what: 'a path contains a NUL byte', mend: request_form };
    if (given.split('/').includes('..')) {
        return { what: `${(0,lib/* quote */.hD)(given)} leads upwards`, mend: 'Write the path on the host without ".."' };
    }
    const name = external_node_path_.posix.basename(external_node_path_.posix.normalize(local.replaceAll('\\', '/')));
    const whole = external_node_path_.posix.normalize(given.endsWith('/') ? `${given}${name}` : given);
    if (whole === '/' || whole === '.' || whole === '~' || (given.endsWith('/') && /^(?:\.{0,2}|\/)$/.test(name))) {
        return { what: `${(0,lib/* quote */.hD)(given)} names no file or folder of its own`, mend: request_form };
    }
    return { local, remote: whole };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/ssh/lib/upload/tree.js





const maxEntries = 100_000;
/**
 * Reads and hashes what is to be uploaded. Symbolic links within a folder are kept when they stay in it, wherever it is
 * put; those that lead outside are refused, and so is a path that leaves `base` through a link: what a pull request
 * checked in must not fetch the runner's files.
 * @param base the folder that relative local paths belong to
 * @throws ProblemError with everything that cannot be uploaded as it is
 */
async function readTree({ local, remote }, { base, signal, where = 'input "upload"' }) {
    const from = (0,external_node_path_.resolve)(base, local);
    const problems = [];
    const refuse = (path, what, mend) => {
        const shown = path === '' ? local : (0,external_node_path_.join)(local, path);
        problems.push({ where, what: `${(0,lib/* quote */.hD)(shown)} ${what}`, mend });
    };
    const entries = [];
    const visit = async (path) => {
        signal.throwIfAborted();
        const place = path === '' ? from : (0,external_node_path_.join)(from, path);
        const stat = await (0,promises_.lstat)(place);
        if (entries.length >= maxEntries) {
            throw new lib/* ProblemError */.Mm([
                { where, what: `${(0,lib/* quote */.hD)(local)} has more than ${maxEntries} entries`, mend: 'Pack it into one file' },
            ]);
        }
        if (stat.isDirectory()) {
            // A folder that its owner cannot enter could not be filled, nor removed again.
            entries.push({ kind: 'folder', path, mode: (stat.mode & 0o777) | 0o700 });
            for (const name of (await (0,promises_.readdir)(place, { encoding: 'buffer' })).toSorted(Buffer.compare)) {
                const text = name.toString();
                if (Buffer.from(text).equals(name))
                    await visit(path === '' ? text : `${path}/${text}`);
                else
                    refuse(path, `has an entry whose name is not UTF-8: ${(0,lib/* quote */.hD)(text)}`, 'Rename it');
            }
        }
        else if (stat.isFile()) {
            const { size, sha256 } = await digest(place, signal);
            entries.push({ kind: 'file', path, mode: (stat.mode & 0o777) | 0o400, size, sha256 });
        }
        else if (!stat.isSymbolicLink()) {
            refuse(path, 'is neither a file nor a folder nor a link', 'Leave it out');
        }
        else if (path === '') {
            refuse(path, 'is a symbolic link', 'Name the file or folder that it leads to');
        }
        else {
            const to = await (0,promises_.readlink)(place);
            if (staysInside(path, to))
                entries.push({ kind: 'link', path, to });
            else
                refuse(path, `is a symbolic link to ${(0,lib/* quote */.hD)(to)}, outside of what is uploaded`, 'Copy what it leads to');
        }
    };
    try {
        const escape = (0,external_node_path_.isAbsolute)(local) ? '' : (0,external_node_path_.relative)(await (0,promises_.realpath)(base), await (0,promises_.realpath)(from));
        if (escape === '..' || escape.startsWith('../')) {
            refuse('', `leads out of ${(0,lib/* quote */.hD)(base)}`, 'Give the absolute path if that is meant');
        }
        else
            await visit('');
    }
    catch (error) {
        if (error instanceof lib/* ProblemError */.Mm || signal.aborted)
            throw error;
        const { code = '' } = error;
        if (code === 'ENOENT')
            refuse('', 'does not exist', `Check the path; relative ones are below ${(0,lib/* quote */.hD)(base)}`);
        else
            refuse('', `cannot be read: ${error.message}`, 'Check the path and its permissions');
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    const bytes = entries.reduce((sum, entry) => sum + (entry.kind === 'file' ? entry.size : 0), 0);
    return { from, remote, entries, bytes };
}
/**
 * Only `../../a/b`: upwards first, never above the root, then down. By induction over the links that it may pass, such a
 * link stays inside; one with `..` after a name could climb out through another link.
 */
function staysInside(path, to) {
    const parts = to.split('/');
    const down = parts.findIndex((part) => part !== '..');
    const ups = down === -1 ? parts.length : down;
    const rest = parts.slice(ups);
    if (to === '' || rest.some((part, index) => part === '..' || (part === '' && index < rest.length - 1)))
        return false;
    return ups <= path.split('/').length - 1;
}
const block = 1024 * 1024;
/** `O_NOFOLLOW`: what was a file a moment ago may be a link by now. */
const readFlags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW;
/** Of a file's bytes, in one pass. */
async function digest(path, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(block);
    const file = await (0,promises_.open)(path, readFlags);
    try {
        let size = 0;
        for (;;) {
            signal.throwIfAborted();
            const { bytesRead } = await file.read(buffer, 0, block);
            if (bytesRead === 0)
                return { size, sha256: hash.digest('hex') };
            size += bytesRead;
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/explain.js

/** The words of `refuse` in the remote scripts. `undefined` for one that its stderr explains better. */
function explainRefusal(refusal, host, tree, stderr) {
    const [word = '', detail = ''] = refusal.split(' ');
    const place = tree === undefined ? 'an upload' : (0,lib/* quote */.hD)(tree.remote);
    const install = (program) => ({
        what: `${host} has no ${program}, which uploads need`,
        mend: `Install ${program} on the host`,
    });
    switch (word) {
        case 'tar':
            return install('tar');
        case 'digest':
            return install('sha256sum');
        case 'home':
        case 'root':
            return {
                what: `${place} on ${host} is, or contains, the home or the root folder; an upload would replace it`,
                mend: 'Upload into a folder of its own below it',
            };
        case 'link':
            return {
                what: `${place} on ${host} is a symbolic link, and a folder is to be put there`,
                mend: 'Name what it leads to, or remove it',
            };
        case 'file':
            return { what: `${place} on ${host} is a file, and a folder is to be put there`, mend: 'Remove it, or rename' };
        case 'folder':
            return {
                what: `${place} on ${host} is a folder, and a file is to be put there`,
                mend: 'To put it into that folder, end the path with /',
            };
        case 'unwritable':
            return {
                what: `${place} on ${host} cannot be written by this user`,
                mend: 'Choose a folder that belongs to the user',
            };
        case 'busy':
            return {
                what: `${place} on ${host} cannot be replaced; what was there is in its place${told(stderr)}`,
                mend: 'Check that it is no mount point and that its folder belongs to the user',
            };
        case 'differs': {
            const entry = tree?.entries[Number(detail)];
            const file = detail === '' || entry === undefined ? place : (0,lib/* quote */.hD)(entry.path === '' ? (tree?.remote ?? '') : entry.path);
            return {
                what: `${file} did not arrive on ${host} as it was sent (its digest differs), so nothing was put in place`,
                mend: 'Run it again; if it happens twice, check the disk and the memory of the host',
            };
        }
        default:
            return undefined;
    }
}
/** For what the host's programs said themselves. */
function explainStderr(stderr, ending, host, tree) {
    const text = stderr.join('\n');
    const place = tree === undefined ? 'The upload' : (0,lib/* quote */.hD)(tree.remote);
    const cause = [
        [/No space left on device/, 'the disk is full', 'Make room on the host'],
        [/Disk quota exceeded/, 'the quota of the user is used up', 'Make room on the host'],
        [/File too large|[Ff]ile size limit/, 'a file is larger than the user may write', 'Raise ulimit -f for the user'],
        [/Read-only file system/, 'the file system is read-only', 'Choose another folder, or mount it for writing'],
        [/Permission denied|Operation not permitted/, 'the user may not write there', "Choose a folder of the user's own"],
    ];
    const known = cause.find(([pattern]) => pattern.test(text));
    return {
        what: `${place} could not be put in place on ${host}: ${known?.[1] ?? ending}${told(stderr)}. Nothing was changed there`,
        mend: known?.[2] ?? 'See what the host said',
    };
}
function told(stderr) {
    const line = stderr.find((text) => text.trim() !== '');
    return line === undefined ? '' : ` (it said: ${(0,lib/* quote */.hD)(line)})`;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/progress.js
const everyMs = 1000;
const windowMs = 10_000;
/** Tells how far it is, at most once a second; `sent` counts what the connection has taken. */
function meter(totalBytes, clock, tell) {
    let sentBytes = 0;
    let told = clock.now();
    let marks = [{ at: told, bytes: 0 }];
    return {
        total: () => sentBytes,
        sent(remote, bytes) {
            sentBytes += bytes;
            const now = clock.now();
            if (now - told < everyMs)
                return;
            told = now;
            marks = [...marks.filter(({ at }) => now - at <= windowMs), { at: now, bytes: sentBytes }];
            const first = marks[0];
            const span = first === undefined ? 0 : now - first.at;
            const bytesPerSecond = span === 0 ? 0 : Math.round(((sentBytes - (first?.bytes ?? 0)) * 1000) / span);
            const left = Math.max(0, totalBytes - sentBytes);
            const etaSeconds = bytesPerSecond === 0 ? undefined : Math.ceil(left / bytesPerSecond);
            tell({ remote, sentBytes, totalBytes, bytesPerSecond, etaSeconds });
        },
    };
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/remote-script.js
/**
 * What runs on the host. No name is ever part of these texts: names come over stdin, ended by NUL. They need bash,
 * coreutils or busybox, and tar, and keep to what bash 3.2 knows.
 */
const shared = `
refuse() { printf 'refused %s\\n' "$*"; exit 3; }

# Sets "path" to where $1 belongs.
locate() {
  case $root in
    /*) path=$root ;;
    "~") path=$HOME ;;
    "~/"*) path=$HOME/\${root#"~/"} ;;
    *) path=$HOME/$root ;;
  esac
  base=$path
  case $1 in
    /*) path=$1 ;;
    "~/"*) path=$HOME/\${1#"~/"} ;;
    *) path=$path/$1 ;;
  esac
  parent=\${path%/*}
  parent=\${parent:-/}
}

# Putting a folder in place removes what was there: that must not be somebody's home.
check_place() {
  case "$HOME/" in "$path/"*) refuse home ;; esac
  case "$base/" in "$path/"*) refuse root ;; esac
  if [ "$1" = d ]; then
    [ ! -L "$path" ] || refuse link
    [ -d "$path" ] || [ ! -e "$path" ] || refuse file
  else
    [ ! -d "$path" ] || refuse folder
  fi
}

# OpenSSL is several times faster, but only without names does it always print one line for each file.
is_fast() { openssl dgst -sha256 -r </dev/null >/dev/null 2>&1; }
digest() {
  local sum
  if is_fast; then sum=$(openssl dgst -sha256 -r); else sum=$(digests); fi
  printf '%s\\n' "\${sum:0:64}"
}
digests() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"
  elif command -v shasum >/dev/null; then shasum -a 256 "$@"
  else openssl dgst -sha256 -r "$@"; fi
}
modes() { stat -c %a "$@" 2>/dev/null || stat -f %Lp "$@"; }

# Fields of a manifest from stdin, until an empty one: kind, mode, digest or target, path.
kinds=() wanted_modes=() marks=() paths=()
read_manifest() {
  local kind mode mark name
  kinds=() wanted_modes=() marks=() paths=()
  while IFS= read -r -d "" kind && [ -n "$kind" ]; do
    IFS= read -r -d "" mode && IFS= read -r -d "" mark && IFS= read -r -d "" name || refuse cut
    kinds+=("$kind") wanted_modes+=("$mode") marks+=("$mark") paths+=("$name")
  done
}

# Sets "differing" to the numbers of the files that are not at $1 as the manifest says, and "strange" to how many
# folders and links are not. $2: whether modes count.
batch=() numbers=()
judge_batch() {
  [ "\${#batch[@]}" -gt 0 ] || return 0
  local index=0 line found=() found_modes=()
  while IFS= read -r line; do line=\${line#\\\\}; found+=("\${line:0:64}"); done < <(
    if [ "\${#batch[@]}" -eq 1 ]; then digest <"\${batch[0]}"; else digests "\${batch[@]}"; fi 2>/dev/null
  )
  [ "$1" = no ] || while IFS= read -r line; do found_modes+=("$line"); done < <(modes "\${batch[@]}")
  for ((index = 0; index < \${#batch[@]}; index++)); do
    local number=\${numbers[index]}
    if [ "\${#found[@]}" -ne "\${#batch[@]}" ] || [ "\${found[index]}" != "\${marks[number]}" ]; then differing+=("$number")
    elif [ "$1" = yes ] && [ "\${found_modes[index]:-}" != "\${wanted_modes[number]}" ]; then differing+=("$number"); fi
  done
  batch=() numbers=()
}
compare() {
  local number place to
  differing=() strange=0
  for ((number = 0; number < \${#kinds[@]}; number++)); do
    place=$1\${paths[number]:+/\${paths[number]}}
    case \${kinds[number]} in
      d)
        if [ -L "$place" ] || [ ! -d "$place" ]; then strange=$((strange + 1))
        elif [ "$2" = yes ] && [ "$(modes "$place")" != "\${wanted_modes[number]}" ]; then strange=$((strange + 1)); fi
        ;;
      l)
        to=$(if [ -L "$place" ]; then readlink "$place"; fi; printf x)
        [ "$to" = "\${marks[number]}"$'\\n'x ] || strange=$((strange + 1))
        ;;
      *)
        if [ -L "$place" ] || [ ! -f "$place" ] || [ ! -r "$place" ]; then differing+=("$number")
        else
          batch+=("$place") numbers+=("$number")
          [ "\${#batch[@]}" -lt 200 ] || judge_batch "$2"
        fi
        ;;
    esac
  done
  judge_batch "$2"
}
`;
/**
 * Asked for all uploads in one round: what is already there? Stdin: for each upload its path, its kind (`d` or `f`),
 * and its manifest. Answers one line for each file that is missing and one for each upload.
 */
const surveyScript = `${shared}
command -v sha256sum >/dev/null || command -v shasum >/dev/null || is_fast || refuse digest
while IFS= read -r -d "" target; do
  IFS= read -r -d "" kind
  [ "$kind" = f ] || command -v tar >/dev/null || refuse tar
  read_manifest
  locate "$target"
  check_place "$kind"
  above=$parent
  until [ -d "$above" ]; do above=\${above%/*}; above=\${above:-/}; done
  [ -w "$above" ] || refuse unwritable
  compare "$path" yes
  for number in \${differing[@]+"\${differing[@]}"}; do printf 'want %s\\n' "$number"; done
  count=\${#paths[@]}
  [ ! -d "$path" ] || count=$(find "$path" -print0 | tr -dc '\\0' | wc -c)
  if [ "\${#differing[@]}" -eq 0 ] && [ "$strange" -eq 0 ] && [ "$count" -eq "\${#paths[@]}" ]; then echo same
  else printf 'send %s\\n' "$(df -Pk "$above" 2>/dev/null | awk 'NR == 2 { print $4 }' 2>/dev/null || true)"; fi
done
`;
/**
 * Everything goes into a new folder beside the place, which is gone at the end, whatever happens; only what has the right
 * digests is moved into place.
 */
const opening = `${shared}
umask 077
locate "$target"
check_place "$kind"
( umask 022; mkdir -p "$parent" )
# What a host that lost power in the middle has left behind.
find "$parent" -maxdepth 1 -type d -name '.shakedown-upload-????????' -mmin +1440 -exec rm -rf {} + 2>/dev/null || true
work=
leave() {
  status=$?
  trap '' TERM HUP INT
  # In a group of its own: the one of this script may be killed before it is done.
  if [ -n "$work" ]; then set -m; rm -rf "$work" >/dev/null 2>&1 & wait; fi
  exit "$status"
}
trap leave EXIT
trap 'exit 143' TERM
trap 'exit 129' HUP
trap 'exit 130' INT
trap '' PIPE
work=$(mktemp -d "$parent/.shakedown-upload-XXXXXXXX")
`;
const closing = `
put() { mv -fT "$1" "$2" 2>/dev/null || { [ ! -d "$2" ] && mv -f "$1" "$2"; }; }
# From here to the end nobody may stop it halfway.
trap '' TERM HUP INT
check_place "$kind"
if [ "$kind" = d ] && [ -e "$path" ]; then
  put "$path" "$work/old" || refuse busy
  put "$work/new" "$path" || { put "$work/old" "$path"; refuse busy; }
else
  put "$work/new" "$path" || refuse busy
fi
echo placed
`;
/** Receives a file's bytes. A stream that is cut has another digest. */
const receiveFileScript = `${opening}
found=$(tee "$work/new" | digest) || refuse unpacked
[ "$found" = "$digest" ] || refuse differs 0
chmod "$mode" "$work/new"
sync "$work/new" 2>/dev/null || true
${closing}`;
/** Receives a folder as a tar stream: its manifest first, then what is wanted of it. */
const receiveFolderScript = `${opening}
failed=0
tar -xpomf - -C "$work" || failed=$?
[ "$failed" -eq 0 ] || refuse unpacked "$failed"
cat >/dev/null
read_manifest <"$work/manifest"
# What is the same in the old folder is not sent again.
from=() into=
copy() { [ "\${#from[@]}" -eq 0 ] || cp -p "\${from[@]}" "$into/"; from=(); }
for ((number = 0; number < \${#kinds[@]}; number++)); do
  [ "\${kinds[number]}" = h ] || continue
  name=\${paths[number]}
  case $name in */*) folder=$work/new/\${name%/*} ;; *) folder=$work/new ;; esac
  [ "$folder" = "$into" ] && [ "\${#from[@]}" -lt 200 ] || { copy; into=$folder; }
  from+=("$path/$name")
done
copy
compare "$work/new" no
if [ "\${#differing[@]}" -gt 0 ]; then refuse differs "\${differing[0]}"; fi
[ "$strange" -eq 0 ] || refuse differs
sync -f "$work/new" 2>/dev/null || true
${closing}`;

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/tar.js
const tar_block = 512;
const maxOctalSize = 8 ** 11;
/** Everything that stands before a member's content. */
function header(member) {
    const name = Buffer.from(member.kind === 'folder' ? `${member.name}/` : member.name);
    const to = Buffer.from(member.kind === 'link' ? member.to : '');
    const [mode, size, type] = member.kind === 'file'
        ? [member.mode, member.size, '0']
        : member.kind === 'folder'
            ? [member.mode, 0, '5']
            : [0o777, 0, '2'];
    return Buffer.concat([
        ...(name.length > 100 ? [tar_long('L', name)] : []),
        ...(to.length > 100 ? [tar_long('K', to)] : []),
        plain(name, to, mode, size, type),
    ]);
}
function tar_long(type, text) {
    const size = text.length + 1;
    return Buffer.concat([plain(Buffer.from('././@LongLink'), Buffer.alloc(0), 0, size, type), text, padding(size, 1)]);
}
function plain(name, to, mode, size, type) {
    const head = Buffer.alloc(tar_block);
    name.copy(head, 0, 0, 100);
    head.write(octal(mode, 7), 100, 'latin1');
    head.write(octal(0, 7), 108, 'latin1');
    head.write(octal(0, 7), 116, 'latin1');
    if (size < maxOctalSize)
        head.write(octal(size, 11), 124, 'latin1');
    else {
        head[124] = 0x80;
        head.writeBigUInt64BE(BigInt(size), 128);
    }
    head.write(octal(0, 11), 136, 'latin1');
    head.write('        ', 148, 'latin1');
    head.write(type, 156, 'latin1');
    to.copy(head, 157, 0, 100);
    head.write('ustar  \0', 257, 'latin1');
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return head;
}
const octal = (value, digits) => value.toString(8).padStart(digits, '0');
/** After `size` bytes of content: up to the next whole block, and at least `least` bytes. */
function padding(size, least = 0) {
    const filled = size - least;
    return Buffer.alloc(Math.ceil(size / tar_block) * tar_block - filled);
}
const archiveEnd = Buffer.alloc(2 * tar_block);

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/stream.js





/** What is asked of the host about a tree, and what it checks what it got against. Each field ends in NUL. */
function manifest(entries, atHand) {
    const fields = entries.flatMap((entry, index) => {
        switch (entry.kind) {
            case 'folder':
                return ['d', entry.mode.toString(8), '', entry.path];
            case 'link':
                return ['l', '', entry.to, entry.path];
            case 'file':
                return [atHand(index) ? 'h' : 'f', entry.mode.toString(8), entry.sha256, entry.path];
        }
    });
    return Buffer.from([...fields, ''].map((field) => `${field}\0`).join(''));
}
const smallestBytes = 256 * 1024;
/** Each chunk waits once for the connection and once for the host, which a machine under load makes slow. */
const chunkBytes = 1024 * 1024;
/**
 * The tar stream for `receiveFolderScript`: the manifest, the folders, the files that `wanted` names, the links. Each
 * chunk's buffer is used again for the next.
 * @param sent is told of each piece of a file
 * @throws ProblemError when a file has another size than when it was hashed; the host tells the rest by its digest
 */
async function* archive(tree, wanted, sent) {
    const list = manifest(tree.entries, (index) => !wanted.has(index));
    yield Buffer.concat([
        header({ kind: 'file', name: 'manifest', mode: 0o600, size: list.length }),
        list,
        padding(list.length),
    ]);
    // What is small goes together: a packet for each header would be slow.
    let small = [];
    let smallBytes = 0;
    const take = () => {
        const all = Buffer.concat(small);
        small = [];
        smallBytes = 0;
        return all;
    };
    const add = (piece) => {
        small.push(piece);
        smallBytes += piece.length;
    };
    const buffers = pair();
    for (const [index, entry] of tree.entries.entries()) {
        const name = entry.path === '' ? 'new' : `new/${entry.path}`;
        if (entry.kind === 'folder')
            add(header({ kind: 'folder', name, mode: entry.mode }));
        if (entry.kind === 'link')
            add(header({ kind: 'link', name, to: entry.to }));
        if (entry.kind === 'file' && wanted.has(index)) {
            add(header({ kind: 'file', name, mode: entry.mode, size: entry.size }));
            for await (const piece of content(tree, entry, buffers)) {
                sent(piece.length);
                if (piece.length + smallBytes < smallestBytes)
                    add(Buffer.from(piece));
                else {
                    yield take();
                    yield piece;
                }
            }
            add(padding(entry.size));
        }
        if (smallBytes >= smallestBytes)
            yield take();
    }
    add(archiveEnd);
    yield take();
}
/** The bytes of a tree that is a single file. */
async function* plainFile(tree, sent) {
    const [entry] = tree.entries;
    if (entry?.kind !== 'file')
        throw new TypeError('not a single file');
    for await (const piece of content(tree, entry, pair())) {
        sent(piece.length);
        yield piece;
    }
}
/**
 * For when the host found another digest: whose fault is it?
 * @throws ProblemError when the file is no longer what was hashed
 */
async function assertUnchanged(tree, index, signal) {
    const entry = tree.entries[index];
    if (entry?.kind !== 'file')
        return;
    const place = placeOf(tree, entry);
    const now = await digest(place, signal).catch((error) => {
        if (signal.aborted)
            return undefined;
        throw changed(place, error);
    });
    if (now !== undefined && now.sha256 !== entry.sha256)
        throw changed(place);
}
const placeOf = ({ from }, { path }) => (path === '' ? from : (0,external_node_path_.join)(from, path));
function changed(place, cause) {
    const what = `${(0,lib/* quote */.hD)(place)} was changed while it was being uploaded`;
    return new lib/* ProblemError */.Mm([{ where: 'input "upload"', what, mend: 'Upload what no other step still writes' }], {
        cause,
    });
}
const pair = () => [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
/**
 * Exactly `entry.size` bytes, or an error: the framing depends on it. One buffer is filled while the other is sent. Not
 * hashed again here: the host compares what it got with the digest that `readTree` found.
 */
async function* content(tree, entry, [first, second]) {
    const place = placeOf(tree, entry);
    const file = await (0,promises_.open)(place, readFlags).catch((error) => {
        throw changed(place, error);
    });
    try {
        let left = entry.size;
        const read = (into) => {
            const reading = file.read(into, 0, Math.min(into.length, left));
            // Nobody may ever ask for it; whoever does gets the error.
            reading.catch(() => { });
            return reading;
        };
        for (let [now, next, reading] = [first, second, read(first)]; left > 0; [now, next] = [next, now]) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                throw changed(place);
            left -= bytesRead;
            if (left > 0)
                reading = read(next);
            yield now.subarray(0, bytesRead);
        }
        if ((await file.stat()).size !== entry.size)
            throw changed(place);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/upload.js





/**
 * Puts files and folders into place on a host, one after another, each at once: nobody ever sees half of one. Needs
 * nothing but scripts, so it works where the SFTP subsystem is off. Equal files are not sent again. A folder replaces the
 * old one whole; between its two renames, microseconds apart, there is none.
 * @throws ProblemError when a local file is not what `readTree` saw; the host has cleaned up then
 */
async function upload(session, options) {
    const { clock = lib/* systemClock */.ml, trees } = options;
    const began = clock.now();
    const uploaded = [];
    const common = () => ({ uploaded, seconds: Math.round((clock.now() - began) / 100) / 10 });
    const failed = ({ what, mend }) => ({ kind: 'failed', what, mend, ...common() });
    const left = () => Math.max(1, options.timeoutMs - (clock.now() - began));
    const ask = async (script, tree, input) => {
        const lines = { stdout: [], stderr: [] };
        const outcome = await session.run({
            script,
            env: [{ name: 'root', value: options.root }, ...about(tree)],
            secrets: [],
            input,
            timeoutMs: left(),
            signal: options.signal,
            onLine: (stream, line) => {
                if (stream === 'stdout' || lines.stderr.length < 20)
                    lines[stream].push(line);
            },
        });
        return { outcome, ...lines };
    };
    const unfinished = ({ outcome, stdout, stderr }, tree) => {
        if (outcome.kind === 'lost')
            return { kind: 'lost', why: outcome.why, ...common() };
        if (outcome.kind === 'cancelled' || outcome.kind === 'timed-out') {
            return { kind: outcome.kind, ended: outcome.ended, ...common() };
        }
        if (outcome.kind === 'exited' && outcome.code === 0)
            return undefined;
        const refusal = stdout.find((line) => line.startsWith('refused '))?.slice('refused '.length);
        const name = session.host.alias;
        return failed((refusal === undefined ? undefined : explainRefusal(refusal, name, tree, stderr)) ??
            explainStderr(stderr, describe(outcome), name, tree));
    };
    if (trees.length === 0)
        return { kind: 'done', ...common() };
    const survey = await ask(surveyScript, undefined, questions(trees));
    const nothing = unfinished(survey, trees.length === 1 ? trees[0] : undefined);
    if (nothing !== undefined)
        return nothing;
    const plans = readSurvey(survey.stdout, trees);
    if (plans === undefined) {
        const what = `${session.host.alias} gave no complete answer to what is there already`;
        return failed({ what, mend: 'Run it again' });
    }
    const total = plans.reduce((sum, { bytes }) => sum + bytes, 0);
    const short = plans.find(({ bytes, freeBytes }) => freeBytes !== undefined && freeBytes < bytes);
    if (short !== undefined) {
        const [needs, has] = [short.bytes, short.freeBytes ?? 0].map((bytes) => `${Math.ceil(bytes / 2 ** 20)} MiB`);
        const what = `${(0,lib/* quote */.hD)(short.tree.remote)} needs ${needs} on ${session.host.alias}, where ${has} are free`;
        return failed({ what, mend: 'Make room on the host; nothing was sent' });
    }
    const progress = meter(total, clock, (state) => options.onProgress?.(state));
    for (const { tree, same, wanted, bytes } of plans) {
        const files = tree.entries.filter(({ kind }) => kind === 'file').length;
        const result = { remote: tree.remote, files, bytes: tree.bytes };
        if (same) {
            uploaded.push({ ...result, state: 'unchanged', sentBytes: 0 });
            continue;
        }
        const sent = (count) => progress.sent(tree.remote, count);
        const answer = tree.entries[0]?.kind === 'folder'
            ? await ask(receiveFolderScript, tree, archive(tree, wanted, sent))
            : await ask(receiveFileScript, tree, plainFile(tree, sent));
        const differs = answer.stdout
            .map((line) => /^refused differs (\d+)$/.exec(line)?.[1])
            .find((at) => at !== undefined);
        if (differs !== undefined)
            await assertUnchanged(tree, Number(differs), options.signal);
        const stopped = unfinished(answer, tree);
        if (stopped !== undefined)
            return stopped;
        if (!answer.stdout.includes('placed')) {
            const what = `${session.host.alias} did not say that ${(0,lib/* quote */.hD)(tree.remote)} is in place`;
            return failed({ what, mend: 'Look at the host' });
        }
        uploaded.push({ ...result, state: 'placed', sentBytes: bytes });
    }
    return { kind: 'done', ...common() };
}
function about(tree) {
    if (tree === undefined)
        return [];
    const [head] = tree.entries;
    const target = { name: 'target', value: tree.remote };
    if (head?.kind !== 'file')
        return [target, { name: 'kind', value: 'd' }];
    return [
        target,
        { name: 'kind', value: 'f' },
        { name: 'digest', value: head.sha256 },
        { name: 'mode', value: head.mode.toString(8) },
    ];
}
function describe(outcome) {
    switch (outcome.kind) {
        case 'exited':
            return `exit status ${outcome.code}`;
        case 'signalled':
            return `killed by ${outcome.signal}`;
        case 'syntax-error':
            return `its bash refuses our script: ${outcome.message}`;
        case 'not-started':
            return outcome.why;
        case 'lost':
        case 'cancelled':
        case 'timed-out':
            return outcome.kind;
    }
}
async function* questions(trees) {
    for (const tree of trees) {
        yield Buffer.from(`${tree.remote}\0${tree.entries[0]?.kind === 'folder' ? 'd' : 'f'}\0`);
        yield manifest(tree.entries, () => false);
    }
}
/** `undefined` when the answer is not whole: then nothing is known. */
function readSurvey(lines, trees) {
    const plans = [];
    let wanted = new Set();
    for (const line of lines) {
        const [word, value = ''] = line.split(' ');
        const tree = trees[plans.length];
        if (tree === undefined)
            return undefined;
        if (word === 'want') {
            if (tree.entries[Number(value)]?.kind !== 'file')
                return undefined;
            wanted.add(Number(value));
        }
        else if (word === 'same' || word === 'send') {
            const bytes = [...wanted].reduce((sum, index) => {
                const entry = tree.entries[index];
                return sum + (entry?.kind === 'file' ? entry.size : 0);
            }, 0);
            const freeBytes = /^\d+$/.test(value) ? Number(value) * 1024 : undefined;
            plans.push({ tree, same: word === 'same', wanted, bytes, freeBytes });
            wanted = new Set();
        }
        else
            return undefined;
    }
    return plans.length === trees.length ? plans : undefined;
}

;// CONCATENATED MODULE: ./packages/ssh/lib/upload/index.js




;// CONCATENATED MODULE: ./packages/ssh/lib/index.js













/***/ }),

/***/ 688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JL: () => (/* reexport */ pictures_chartCaption),
  w4: () => (/* reexport */ hostOf),
  oT: () => (/* reexport */ nodeColumns),
  s1: () => (/* reexport */ nodeRows),
  y8: () => (/* reexport */ parseCounter),
  ur: () => (/* reexport */ parseSources),
  HM: () => (/* reexport */ portOf),
  hr: () => (/* reexport */ progressBar),
  iH: () => (/* reexport */ progressChart),
  KM: () => (/* reexport */ sparkline),
  uF: () => (/* reexport */ unitOf),
  wB: () => (/* reexport */ watch)
});

// UNUSED EXPORTS: begin, checkColumns, checkRows, eventLines, isResumable, parseChecks, plainText, progressSvg, redactUrl, report, restore, sampleJournal, serialize, step

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
;// CONCATENATED MODULE: ./packages/watch/lib/checks.js


const kinds = (/* unused pure expression or super */ null && (['metric', 'log', 'command']));
const checks_form = 'Write name: metric|log|command … op value, like peers: metric peers_count >= 3';
const mostChecks = 32;
/**
 * Lines `name: kind subject [delta] op value [@reader] [missing=wait|fail|pass] [in-row=N] [allowed=N] [dry-run]`. The
 * last operator of a line counts, so that a command may have others. Without `@reader` all that can read it do.
 * @throws ProblemError with the fault of every line
 */
function parseChecks(lines, readers, where = 'input "checks"') {
    const problems = [];
    const checks = lines.flatMap((line, index) => {
        try {
            return [parseLine(line, readers)];
        }
        catch (error) {
            if (!(error instanceof ValueFault))
                throw error;
            problems.push({ where: `${where} entry ${index + 1}`, what: error.what, mend: error.mend });
            return [];
        }
    });
    for (const [name, same] of Map.groupBy(checks, (check) => check.name)) {
        if (same.length === 1)
            continue;
        problems.push({ where, what: `${same.length} checks are called ${quote(name)}`, mend: 'Give each its own name' });
    }
    if (lines.length > mostChecks) {
        problems.push({ where, what: `${lines.length} checks are more than ${mostChecks}`, mend: 'Give fewer' });
    }
    if (problems.length > 0)
        throw new ProblemError(problems);
    return checks;
}
function parseLine(line, readers) {
    const head = /^([A-Za-z0-9][A-Za-z0-9._-]{0,62}):[ \t]+(\S+)[ \t]+(\S.*)$/.exec(line);
    if (head === null || line.length > 1000)
        throw new ValueFault('the line is not a check', checks_form);
    const [, name = '', word = '', rest = ''] = head;
    const kind = readChoice(word, kinds);
    const { subject: judged, options } = splitOptions(rest);
    const match = /^(.*\S)[ \t]+(==|!=|<=|>=|<|>)[ \t]+(\S+)$/.exec(judged);
    if (match === null)
        throw new ValueFault(`${quote(name)} has no comparison at its end`, checks_form);
    const [, measured = '', op = '==', limit = ''] = match;
    if (parseDecimal(limit) === undefined) {
        throw new ValueFault(`${quote(limit)} is not a decimal number`, 'Give a number like 0, 3 or 0.95');
    }
    const grown = /^(.*\S)[ \t]+delta$/.exec(measured);
    const subject = grown?.[1] ?? measured;
    if (subject.length > 200)
        throw new ValueFault(`${quote(name)} reads more than 200 characters`, 'Shorten it');
    const allowed = options.get('allowed');
    return {
        name,
        kind,
        subject,
        delta: grown !== null,
        op: op,
        limit,
        missing: readChoice(options.get('missing') ?? 'fail', ['wait', 'fail', 'pass']),
        inRow: readInteger(options.get('in-row') ?? '1', { min: 1, max: 1000 }),
        ...(allowed === undefined ? {} : { allowed: readInteger(allowed, { max: 1_000_000 }) }),
        dryRun: options.has('dry-run'),
        on: readersOf(name, kind, readers[kind], options.get('@')),
    };
}
const known = (/* unused pure expression or super */ null && (['missing', 'in-row', 'allowed', 'dry-run']));
/** Takes options from the end of the line for as long as there are some: before them the subject may hold anything. */
function splitOptions(text) {
    const options = new Map();
    let subject = text;
    for (;;) {
        const match = /^(.*\S)[ \t]+(?:(@)(\S+)|([a-z-]+)=(\S*)|(dry-run))$/.exec(subject);
        if (match === null)
            return { subject, options };
        const [, before = '', at, reader = '', key, value = '', dryRun] = match;
        const name = at ?? key ?? dryRun ?? '';
        if (name !== '@' && !known.includes(name)) {
            throw new ValueFault(`${quote(`${name}=`)} is not an option of a check`, didYouMean(name, known));
        }
        if (options.has(name))
            throw new ValueFault(`${quote(name)} is given twice`, 'Give it once');
        options.set(name, name === '@' ? reader : value);
        subject = before;
    }
}
function readersOf(name, kind, able, asked) {
    if (able.length === 0) {
        const mend = kind === 'metric' ? 'Add a source of metrics: prometheus <url>' : 'Add a host';
        throw new ValueFault(`nothing can read the ${kind} of ${quote(name)}`, mend);
    }
    if (asked === undefined)
        return [...able];
    if (able.includes(asked))
        return [asked];
    throw new ValueFault(`${quote(`@${asked}`)} cannot read a ${kind}`, didYouMean(asked, able));
}

;// CONCATENATED MODULE: ./packages/watch/lib/redact.js
/**
 * An address without what may be secret: user, password, query, fragment, and path segments that look like keys
 * (providers put API keys there: `/v3/0123456789abcdef…`).
 */
function redactUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        return '[address]';
    }
    // No address: a command on a host.
    if (url.host === '')
        return url.protocol.slice(0, -1);
    const path = url.pathname
        .split('/')
        .map((segment) => (looksLikeKey(segment) ? '***' : segment))
        .join('/');
    const user = url.username !== '' || url.password !== '' ? '***@' : '';
    return `${url.protocol}//${user}${url.host}${path === '/' ? '' : path}${url.search === '' ? '' : '?***'}`;
}
function looksLikeKey(segment) {
    return segment.length >= 16 && /^[A-Za-z0-9_%.~-]+$/.test(segment) && /\d/.test(segment);
}
/**
 * Text from outside, or an error of Node's, fit for one line of a log: addresses redacted, no control characters, short.
 */
function redact_plainText(text, max = 200) {
    const safe = text
        .replace(/\b(?:wss?|https?):\/\/[^\s"'<>]+/gi, (url) => redactUrl(url))
        // Control, format (bidi, zero width) and separator characters could forge lines or hide text.
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
    return safe.length > max ? `${safe.slice(0, max - 1)}…` : safe;
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/values.js


/** Data that is there and cannot be read as the counter's value. */
class values_ValueError extends Error {
    constructor(message, options) {
        super(redact_plainText(message), options);
        this.name = 'ValueError';
    }
}
/** A number of a JSON text as it was written: `JSON.parse` alone turns 9007199254740993 into …992. */
class NumberText {
    source;
    constructor(source) {
        this.source = source;
    }
}
const keepNumbers = (_key, value, { source }) => typeof value === 'number' ? new NumberText(source ?? '') : value;
/** Parses JSON with every number kept as written. @throws ValueError */
function parseLossless(text) {
    try {
        return JSON.parse(text, keepNumbers);
    }
    catch (cause) {
        throw new values_ValueError(`not JSON: ${(0,lib/* quote */.hD)(text.slice(0, 60))}`, { cause });
    }
}
// 2^256 has 78 decimal digits; no counter is larger, and a text of megabytes must not become a number.
const maxDigits = 78;
/** A whole decimal number without sign or leading zeros. @throws ValueError */
function readDecimal(text) {
    if (text.length > maxDigits || !/^(?:0|[1-9]\d*)$/.test(text)) {
        throw new values_ValueError(`${(0,lib/* quote */.hD)(text)} is not a whole decimal number`);
    }
    return BigInt(text);
}
/** A `0x…` quantity; padding zeros are accepted, some nodes send them. @throws ValueError */
function readQuantity(value) {
    if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) {
        throw new values_ValueError(`${describe(value)} is not a 0x quantity`);
    }
    return BigInt(value);
}
/** 32 bytes in hex, as blocks are called. @throws ValueError */
function readHash(value) {
    if (typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value))
        return value.toLowerCase();
    throw new values_ValueError('a block without a hash');
}
/** The value of a parsed JSON text at `path`; undefined when there is nothing. */
function at(value, path) {
    let here = value;
    for (const step of path) {
        if (typeof here !== 'object' || here === null || here instanceof NumberText)
            return undefined;
        if (typeof step === 'number')
            here = Array.isArray(here) ? here[step] : undefined;
        // Own keys of objects only: `constructor` and a list's `length` are no data.
        else
            here = !Array.isArray(here) && Object.hasOwn(here, step) ? here[step] : undefined;
    }
    return here;
}
/** An integer out of parsed JSON. `null`, floats, exponents, booleans and negative numbers are no counters. @throws ValueError */
function decodeValue(value, decode) {
    if (decode === 'hex')
        return readQuantity(value);
    if (value instanceof NumberText)
        return readDecimal(value.source);
    if (typeof value === 'string')
        return readDecimal(value);
    throw new values_ValueError(`${describe(value)} is not a whole number`);
}
/**
 * The counter's value out of a message or a body of JSON or text.
 * @returns undefined when a JSON text has nothing at the path: in a stream of messages not every one is about the counter
 * @throws ValueError
 */
function readValue(counter, text) {
    if (counter.kind === 'number')
        return readDecimal((0,lib/* trimAscii */.ic)(text));
    if (counter.kind !== 'json')
        throw new values_ValueError(`${counter.kind} is not read from a text`);
    const found = at(parseLossless(text), counter.path);
    return found === undefined ? undefined : decodeValue(found, counter.decode);
}
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value instanceof NumberText)
        return (0,lib/* quote */.hD)(value.source);
    if (typeof value === 'string')
        return (0,lib/* quote */.hD)(value);
    if (value === null || typeof value === 'boolean')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'an object';
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/rpc.js


/** The node answers, and its answer is no value. */
class Refused extends Error {
    constructor(message) {
        super(redact_plainText(message));
        this.name = 'Refused';
    }
}
/** A method that a node does not have says nothing against the node. */
function whenRefused(error) {
    if (error instanceof Refused)
        return undefined;
    throw error;
}
function request(id, method, params) {
    return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}
/** One message or a batch of them; never trusts the order of keys, and takes ids that come back as strings. @throws ValueError */
function readMessages(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (cause) {
        throw new values_ValueError(`not JSON: ${JSON.stringify(text.slice(0, 60))}`, { cause });
    }
    return (Array.isArray(parsed) ? parsed : [parsed]).map(readMessage);
}
function readMessage(value) {
    const message = fields(value);
    if (message === undefined)
        throw new values_ValueError('a JSON-RPC message that is no object');
    const params = fields(message['params']);
    if (typeof message['method'] === 'string' && params !== undefined) {
        const id = params['subscription'];
        if (typeof id !== 'string' && typeof id !== 'number')
            return { kind: 'other' };
        return { kind: 'notification', subscription: String(id), result: params['result'] };
    }
    const id = idOf(message['id']);
    if (id === undefined) {
        const error = errorOf(message['error']);
        if (error !== undefined)
            throw new values_ValueError(error);
        return { kind: 'other' };
    }
    return { kind: 'reply', id, result: message['result'], error: errorOf(message['error']) };
}
/** CometBFT gives events the id of their subscription, in older versions with `#event` behind it. */
function idOf(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? value : undefined;
    const [, digits] = (typeof value === 'string' && /^(\d{1,15})(?:#event)?$/.exec(value)) || [];
    return digits === undefined ? undefined : Number(digits);
}
function errorOf(value) {
    const error = fields(value);
    if (error === undefined)
        return undefined;
    const { code, message } = error;
    return `RPC error ${typeof code === 'number' ? code : ''}: ${typeof message === 'string' ? redact_plainText(message, 100) : 'no text'}`;
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/ethereum.js


/** Blocks of an Ethereum node: the height of its head. */
function ethereumBlocks() {
    return { ...ethereum, read: async (call) => ({ value: await headOf(call) }), subscription: heads(readHead) };
}
/** What all counters of an Ethereum chain share. */
const ethereum = {
    identify,
    unready: unreadyEthereum,
    hashAt: blockHash,
};
/** `newHeads`, as every client has it. */
function heads(take) {
    return {
        method: 'eth_subscribe',
        params: ['newHeads'],
        unsubscribe: (id) => ({ method: 'eth_unsubscribe', params: [id] }),
        take,
    };
}
/** @throws ValueError */
function readHead(result) {
    const head = fields(result);
    if (head === undefined)
        throw new values_ValueError('an event without a block');
    return { value: readQuantity(head['number']), hash: readHash(head['hash']) };
}
async function headOf(call) {
    return readQuantity(await call('eth_blockNumber', []));
}
/** Who the chain is: its number and the hash of its first block. */
async function identify(call) {
    const chainId = String(readQuantity(await call('eth_chainId', [])));
    const genesis = await blockHash(call, 0n);
    if (genesis === undefined) {
        throw new Refused('it does not have block 0, so nobody knows which chain it is');
    }
    return { chainId, genesis };
}
/** A node that catches up counts the blocks of the past: they prove nothing. */
async function unreadyEthereum(call) {
    const syncing = fields(await call('eth_syncing', []).catch(whenRefused));
    return syncing === undefined ? undefined : 'it is still catching up (eth_syncing)';
}
async function blockHash(call, height) {
    const block = fields(await call('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]));
    return block === undefined ? undefined : readHash(block['hash']);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/ethereum-logs.js




const ethereum_logs_form = 'Write blank-separated address=0x…, topics=0x…,*,0x… and confirmations=12, each at most once';
/** `address=0x…,0x… topics=0x…,*,0x… confirmations=12`, all optional. @throws ValueFault */
function parseLogFilter(text) {
    const given = new Map();
    for (const word of text.split(/[ \t]+/).filter((part) => part !== '')) {
        const [, key, value] = /^([a-z]+)=(.+)$/.exec(word) ?? [];
        if (key === undefined || value === undefined || given.has(key))
            throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(word)} is no filter`, ethereum_logs_form);
        given.set(key, value);
    }
    const addresses = given.get('address')?.split(',') ?? [];
    const topics = given.get('topics')?.split(',') ?? [];
    const confirmations = given.get('confirmations') ?? '12';
    const strange = [...given.keys()].find((key) => !['address', 'topics', 'confirmations'].includes(key));
    if (strange !== undefined)
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(strange)} is no filter`, ethereum_logs_form);
    for (const address of addresses) {
        if (!/^0x[0-9a-fA-F]{40}$/.test(address))
            throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(address)} is no address (20 bytes)`, ethereum_logs_form);
    }
    for (const topic of topics) {
        if (topic !== '*' && !/^0x[0-9a-fA-F]{64}$/.test(topic))
            throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(topic)} is no topic (32 bytes)`, ethereum_logs_form);
    }
    if (topics.length > 4)
        throw new lib/* ValueFault */.Qe(`${topics.length} topics are given, a log has 4`, ethereum_logs_form);
    if (!/^\d{1,4}$/.test(confirmations))
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(confirmations)} is no number of blocks`, ethereum_logs_form);
    return {
        addresses: addresses.map((address) => address.toLowerCase()),
        topics: topics.map((topic) => (topic === '*' ? null : topic.toLowerCase())),
        confirmations: Number(confirmations),
    };
}
/** A fork between two nodes is looked for below what each of them may still replace. */
const reorgDepth = 12;
/** One question covers so many blocks: nodes refuse more, and the answer must stay below the limit of an answer. */
const blocksAtOnce = 100n;
/** One reading asks so often: the rest is for the next. */
const questionsAtOnce = 20;
/**
 * Logs since the watch began. Blocks are asked for by their range, each once and whatever connection broke in between,
 * so that no log counts twice and none is missed; events only say that it is time to ask.
 */
function ethereumLogs(filter, countFrom = 0n) {
    let upTo;
    let count = countFrom;
    const remember = async (call, height) => {
        const hash = await blockHash(call, height);
        if (hash === undefined)
            throw new values_ValueError(`block ${height}, which is below its head, is not there`);
        return { height, hash };
    };
    return {
        ...ethereum,
        subscription: heads(() => 'ask'),
        async settled(call) {
            const head = await headOf(call);
            const depth = BigInt(Math.max(filter.confirmations, reorgDepth));
            return head > depth ? head - depth : 0n;
        },
        async read(call) {
            const head = await headOf(call);
            const depth = BigInt(filter.confirmations);
            const settled = head > depth ? head - depth : 0n;
            if (upTo === undefined) {
                upTo = await remember(call, settled);
                return { value: count };
            }
            const { height, hash } = upTo;
            if (settled >= height && (await blockHash(call, height)) !== hash) {
                throw new values_ValueError(`block ${height}, up to which logs were counted, was replaced: give more confirmations`);
            }
            let from = height + 1n;
            for (let asked = 0; from <= settled && asked < questionsAtOnce; asked++) {
                const last = from + blocksAtOnce - 1n;
                const to = last < settled ? last : settled;
                // The hash first: a block that is replaced while the logs come is noticed by the next reading.
                const next = await remember(call, to);
                const found = await logsIn(call, filter, from, to);
                count += found;
                upTo = next;
                from = to + 1n;
            }
            return { value: count };
        },
    };
}
async function logsIn(call, filter, from, to) {
    const { addresses, topics } = filter;
    const query = {
        fromBlock: `0x${from.toString(16)}`,
        toBlock: `0x${to.toString(16)}`,
        ...(addresses.length === 0 ? {} : { address: addresses }),
        ...(topics.length === 0 ? {} : { topics }),
    };
    const logs = await call('eth_getLogs', [query]);
    if (!Array.isArray(logs))
        throw new values_ValueError('eth_getLogs gave no list');
    for (const entry of logs) {
        const log = fields(entry);
        const height = readQuantity(log?.['blockNumber']);
        if (height < from || height > to || log?.['removed'] === true) {
            throw new values_ValueError(`eth_getLogs gave a log of block ${height}, asked for ${from} to ${to}`);
        }
        if (!meant(filter, log?.['address'], log?.['topics']))
            throw new values_ValueError('eth_getLogs gave a log that was not asked for');
    }
    return BigInt(logs.length);
}
/** Proxies that ignore the filter would let everything count. */
function meant({ addresses, topics }, address, given) {
    const of = typeof address === 'string' ? address.toLowerCase() : '';
    if (addresses.length > 0 && !addresses.includes(of))
        return false;
    const list = Array.isArray(given) ? given : [];
    return topics.every((topic, index) => topic === null || String(list[index]).toLowerCase() === topic);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/json-path.js
/** `a.b[0].c`; a key is anything but dots, brackets and control characters. Undefined when it is not that. */
function parsePath(text) {
    if (text.length > 256)
        return undefined;
    const steps = [];
    // Sticky, so that each match begins where the last one ended.
    const step = /(?:(\.?)([^.[\]\p{Cc}]+)|\[(0|[1-9]\d{0,8})\])/uy;
    while (step.lastIndex < text.length) {
        const first = step.lastIndex === 0;
        const match = step.exec(text);
        if (match === null)
            return undefined;
        const [, dot, key, index] = match;
        if (index !== undefined)
            steps.push(Number(index));
        else if (key === undefined || first === (dot === '.'))
            return undefined;
        else
            steps.push(key);
    }
    return steps.length === 0 ? undefined : steps;
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/exposition.js


const longestLine = 64 * 1024;
const blank = '[ \\t]+';
const metric = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const typeLine = new RegExp(`^#${blank}TYPE${blank}(${metric})${blank}([a-z]+)[ \\t]*$`);
const helpLine = new RegExp(`^#${blank}(?:HELP|UNIT)${blank}${metric}(?:${blank}.*)?$`);
const value = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?|NaN|[+-]?Inf';
const nameStart = new RegExp(metric, 'y');
// Value, timestamp, exemplar. What an exemplar says is of no interest, that it is one is.
const rest = new RegExp(`^[ \\t]*(${value})(?:${blank}-?\\d+(?:\\.\\d+)?)?(?:[ \\t]+#[ \\t]+\\{[^\\n]*\\}${blank}(?:${value})(?:${blank}\\d+(?:\\.\\d+)?)?)?[ \\t]*$`);
const types = new Set('counter gauge histogram gaugehistogram summary untyped unknown info stateset'.split(' '));
/**
 * The Prometheus text format 0.0.4 and OpenMetrics 1.0, strictly: one line that is not understood makes the whole scrape
 * unusable, as it does for Prometheus, since a text that was cut or mixed up may show a number that nobody exposed.
 * @param openMetrics the server says that it is OpenMetrics: it must end with `# EOF`
 * @throws ValueError
 */
function exposition_parseScrape(text, openMetrics = false) {
    const scrape = { series: [], types: new Map() };
    if (text === '')
        throw new values_ValueError('the scrape is empty');
    // A number that lost its last digits is a number, too.
    if (!text.endsWith('\n'))
        throw new values_ValueError('the scrape does not end with a line break: it was cut off');
    const lines = text.slice(0, -1).split('\n');
    const seen = new Set();
    let ended = false;
    for (const [index, whole] of lines.entries()) {
        const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
        const fail = (what) => {
            throw new values_ValueError(`line ${index + 1} of the scrape ${what}: ${(0,lib/* quote */.hD)(line.slice(0, 60))}`);
        };
        if (ended)
            fail('follows # EOF');
        if (line.length > longestLine)
            fail('is longer than 64 KiB');
        if (line.startsWith('#'))
            ended = readComment(line, scrape.types, fail);
        else if (line.trim() !== '') {
            const series = readSeries(line.trimStart(), fail);
            const key = keyOf(series);
            if (seen.has(key))
                fail('repeats a series');
            seen.add(key);
            scrape.series.push(series);
        }
    }
    if (openMetrics && !ended)
        throw new values_ValueError('the scrape does not end with # EOF: it was cut off');
    return scrape;
}
/** Returns whether it is the end. */
function readComment(line, known, fail) {
    if (line === '# EOF')
        return true;
    if (/^#[ \t]+TYPE[ \t]/.test(line)) {
        const [, name, type] = typeLine.exec(line) ?? [];
        if (name === undefined || type === undefined || !types.has(type))
            return fail('is no TYPE line');
        if (known.has(name))
            return fail(`gives ${name} a type again`);
        known.set(name, type);
    }
    else if (/^#[ \t]+(?:HELP|UNIT)[ \t]/.test(line) && !helpLine.test(line))
        return fail('is no HELP line');
    return false;
}
function readSeries(line, fail) {
    nameStart.lastIndex = 0;
    const name = nameStart.exec(line)?.[0];
    if (name === undefined)
        return fail('does not begin with a name');
    let at = name.length;
    while (line[at] === ' ' || line[at] === '\t')
        at++;
    let labels = new Map();
    if (line[at] === '{') {
        const read = readLabels(line, at);
        if (typeof read === 'string')
            return fail(read);
        ({ labels, at } = read);
    }
    else if (at === name.length)
        return fail('has no value');
    const [, value] = rest.exec(line.slice(at)) ?? [];
    if (value === undefined)
        return fail('has no readable value');
    return { name, labels, value };
}
const label = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\\n]|\\["\\n])*)"[ \t]*/y;
/**
 * `{name="value",…}`, a comma after the last one allowed. Also what people write in `metric:`.
 * @returns what is wrong with them, or the labels and where the text goes on
 */
function readLabels(text, from) {
    const labels = new Map();
    let at = from + 1;
    for (;;) {
        while (text[at] === ' ' || text[at] === '\t')
            at++;
        if (text[at] === '}')
            return { labels, at: at + 1 };
        label.lastIndex = at;
        const match = label.exec(text);
        if (match === null)
            return 'has unreadable labels';
        const [all, name = '', escaped = ''] = match;
        if (labels.has(name))
            return `has the label ${name} twice`;
        labels.set(name, escaped.replace(/\\(.)/g, (_whole, letter) => (letter === 'n' ? '\n' : letter)));
        at += all.length;
        if (text[at] === ',')
            at++;
        else if (text[at] !== '}')
            return 'has unreadable labels';
    }
}
function keyOf({ name, labels }) {
    return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/metric.js



/** `name` or `name{label="value",…}`. @throws ValueFault */
function metric_parseSelector(text) {
    const mend = 'Write it like substrate_block_height{status="finalized"}';
    const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(text)?.[0];
    if (name === undefined || text.length > 1024)
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(text)} is no name of a metric`, mend);
    if (name === text)
        return { text, name, labels: [] };
    const read = text[name.length] === '{' ? readLabels(text, name.length) : 'has unreadable labels';
    if (typeof read === 'string')
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(text)} ${read}`, mend);
    if (read.at !== text.length)
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(text)} goes on after its labels`, mend);
    return { text, name, labels: [...read.labels] };
}
/** The one series that is meant. @throws ValueError when there is none, or more than one */
function metric_pickSeries(scrape, selector) {
    const named = scrape.series.filter(({ name }) => name === selector.name);
    const found = named.filter(({ labels }) => selector.labels.every(([label, value]) => sameLabel(label, labels.get(label), value)));
    const [only, second] = found;
    if (only !== undefined && second === undefined)
        return only;
    if (only !== undefined) {
        const differing = [...new Set(found.flatMap(({ labels }) => [...labels.keys()]))].filter((label) => new Set(found.map(({ labels }) => labels.get(label))).size > 1);
        throw new values_ValueError(`${found.length} series match ${selector.text}; say which by ${differing.slice(0, 5).join(', ') || 'labels'}`);
    }
    const type = scrape.types.get(selector.name);
    if (type === 'histogram' || type === 'summary') {
        const parts = type === 'histogram' ? '_count, _sum or _bucket{le="…"}' : '_count, _sum or {quantile="…"}';
        throw new values_ValueError(`${selector.name} is a ${type}: ask for its ${parts}`);
    }
    if (named.length > 0)
        throw new values_ValueError(`none of ${named.length} series called ${selector.name} has these labels`);
    throw new values_ValueError(`there is no metric ${selector.name}`);
}
/** Bounds are numbers: Prometheus writes `le="1"` what OpenMetrics writes `le="1.0"`. */
function sameLabel(label, is, wanted) {
    if (is === wanted)
        return true;
    if (is === undefined || (label !== 'le' && label !== 'quantile'))
        return false;
    return bound(is) === bound(wanted);
}
function bound(text) {
    if (/^\+?Inf$/.test(text))
        return Infinity;
    return /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : text;
}
/** Metrics are 64-bit floats: above this not every whole number has one. */
const exactBelow = 2n ** 53n;
/**
 * A value that counts: whole, exact, not negative; `1.234e+06` is how Go writes large ones. @throws ValueError
 */
function wholeNumber({ name, value }) {
    const match = /^\+?(\d{1,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,4}))?$/.exec(value);
    if (match === null)
        throw new values_ValueError(`${name} is ${value}, which is no count`);
    const [, whole = '', part = '', power = '0'] = match;
    const digits = (whole + part).replace(/^0+/, '');
    const trimmed = digits.replace(/0+$/, '');
    const exponent = Number(power) - part.length + (digits.length - trimmed.length);
    if (trimmed === '')
        return 0n;
    if (exponent < 0)
        throw new values_ValueError(`${name} is ${value}, which is no whole number`);
    const count = exponent > 40 ? exactBelow + 1n : BigInt(trimmed) * 10n ** BigInt(exponent);
    if (count > exactBelow)
        throw new values_ValueError(`${name} is ${value}: above 2^53 a metric is not exact`);
    return count;
}
/** When the process behind a scrape was started, by the metric that client libraries expose for it. */
function processStart(scrape) {
    const found = scrape.series.filter(({ name }) => name === 'process_start_time_seconds');
    return found.length === 1 ? found[0]?.value : undefined;
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/ranges.js
const last = 0x10ffff;
const digits = [[0x30, 0x39]];
const words = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
/** As ECMAScript's \s: WhiteSpace and LineTerminator. */
const spaces = [
    [9, 13],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
];
function single(character) {
    const code = character.codePointAt(0) ?? 0;
    return [[code, code]];
}
function not(ranges) {
    const rest = [];
    let from = 0;
    for (const [low, high] of ranges.toSorted(([a], [b]) => a - b)) {
        if (low > from)
            rest.push([from, low - 1]);
        from = Math.max(from, high + 1);
    }
    if (from <= last)
        rest.push([from, last]);
    return rest;
}
/** With both cases of every ASCII letter. */
function anyCase(ranges) {
    return ranges.flatMap(([low, high]) => [
        [low, high],
        ...shifted(low, high, 0x41, 0x5a, 32),
        ...shifted(low, high, 0x61, 0x7a, -32),
    ]);
}
function shifted(low, high, first, lastLetter, by) {
    const [from, to] = [Math.max(low, first), Math.min(high, lastLetter)];
    return from > to ? [] : [[from + by, to + by]];
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/program.js


const mostSteps = 1000;
/** @throws ValueFault when the pattern counts so high that its machine would be huge */
function compile(root, ignoreCase) {
    const steps = [];
    const add = (step) => {
        if (steps.length >= mostSteps)
            throw new lib/* ValueFault */.Qe('the pattern is too large', 'Count less: {n,m} multiplies');
        return steps.push(step) - 1;
    };
    const put = (node) => {
        switch (node.kind) {
            case 'one':
                add({ kind: 'one', of: ignoreCase ? anyCase(node.of) : node.of });
                return;
            case 'edge':
                add(node);
                return;
            case 'all':
                for (const part of node.nodes)
                    put(part);
                return;
            case 'any':
                return choose(node.nodes);
            case 'repeat':
                return repeat(node);
        }
    };
    const choose = (nodes) => {
        const ends = [];
        for (const [index, part] of nodes.entries()) {
            const isLast = index === nodes.length - 1;
            const split = isLast ? undefined : add({ kind: 'split', to: 0 });
            put(part);
            if (split === undefined)
                continue;
            ends.push(add({ kind: 'jump', to: 0 }));
            steps[split] = { kind: 'split', to: steps.length };
        }
        for (const end of ends)
            steps[end] = { kind: 'jump', to: steps.length };
    };
    const repeat = ({ node, min, max }) => {
        for (let i = 0; i < min; i++)
            put(node);
        if (max === Infinity) {
            const split = add({ kind: 'split', to: 0 });
            put(node);
            add({ kind: 'jump', to: split });
            steps[split] = { kind: 'split', to: steps.length };
            return;
        }
        const splits = [];
        for (let i = min; i < max; i++) {
            splits.push(add({ kind: 'split', to: 0 }));
            put(node);
        }
        for (const split of splits)
            steps[split] = { kind: 'split', to: steps.length };
    };
    put(root);
    add({ kind: 'match' });
    return steps;
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/syntax.js


const longest = 512;
const deepest = 50;
const mostRepeats = 100;
/**
 * Reads a pattern in the part of JavaScript's regular expressions that can be matched in linear time: no references back
 * and no looking around. `(?i)` in front ignores the case of ASCII letters.
 * @throws ValueFault
 */
function parsePattern(text) {
    if (text.length > longest)
        throw new lib/* ValueFault */.Qe(`the pattern is longer than ${longest} characters`, 'Give a shorter one');
    const ignoreCase = text.startsWith('(?i)');
    const source = Array.from(ignoreCase ? text.slice(4) : text);
    let at = 0;
    let depth = 0;
    const fail = (what, mend) => {
        throw new lib/* ValueFault */.Qe(`the pattern ${(0,lib/* quote */.hD)(text)} ${what}`, mend);
    };
    const alternatives = () => {
        if (++depth > deepest)
            fail('has too many groups in groups', `Nest at most ${deepest}`);
        const nodes = [sequence()];
        while (source[at] === '|') {
            at++;
            nodes.push(sequence());
        }
        depth--;
        return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: 'any', nodes };
    };
    const sequence = () => {
        const nodes = [];
        while (at < source.length && source[at] !== '|' && source[at] !== ')')
            nodes.push(repeated());
        return { kind: 'all', nodes };
    };
    const repeated = () => {
        const node = atom();
        const count = quantifier();
        if (count === undefined)
            return node;
        if (node.kind === 'edge')
            fail('repeats ^, $, \\b or \\B', 'Repeat something that takes characters');
        // Lazy or not makes no difference to whether a line matches.
        if (source[at] === '?')
            at++;
        if (quantifier() !== undefined)
            fail('repeats a repetition', 'Put it in a group: (?:…)');
        return { kind: 'repeat', node, ...count };
    };
    const quantifier = () => {
        const sign = source[at];
        if (sign === '*' || sign === '+' || sign === '?') {
            at++;
            return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
        }
        if (sign !== '{')
            return undefined;
        const match = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(source.slice(at, at + 12).join(''));
        if (match === null)
            return fail('has a { that is no count', 'Write \\{ for the character');
        at += match[0].length;
        const min = Number(match[1]);
        const max = match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3]);
        if (min > mostRepeats || (max !== Infinity && max > mostRepeats) || max < min) {
            fail(`counts ${match[0]}`, `Count up to ${mostRepeats}, the smaller number first`);
        }
        return { min, max };
    };
    const atom = () => {
        const sign = source[at++];
        switch (sign) {
            case undefined:
                return fail('ends too early', 'Complete it');
            case '.':
                return {
                    kind: 'one',
                    of: not([
                        [10, 10],
                        [13, 13],
                        [0x2028, 0x2029],
                    ]),
                };
            case '^':
                return { kind: 'edge', edge: 'start' };
            case '$':
                return { kind: 'edge', edge: 'end' };
            case '(':
                return group();
            case '[':
                return { kind: 'one', of: set() };
            case '\\': {
                const next = source[at];
                if (next === 'b' || next === 'B') {
                    at++;
                    return { kind: 'edge', edge: next === 'b' ? 'word' : 'no-word' };
                }
                return { kind: 'one', of: escaped() };
            }
            case '*':
            case '+':
            case '?':
            case '{':
            case '}':
            case ']':
                return fail(`has a ${sign} out of place`, `Write \\${sign} for the character`);
            default:
                return { kind: 'one', of: single(sign) };
        }
    };
    const group = () => {
        if (source[at] === '?') {
            if (source[at + 1] !== ':') {
                return fail('has a group that begins with (? and is not (?:…)', 'Looking around and names of groups are not supported');
            }
            at += 2;
        }
        const inner = alternatives();
        if (source[at++] !== ')')
            fail('has a ( without its )', 'Close it, or write \\( for the character');
        return inner;
    };
    const escaped = () => {
        const letter = source[at++];
        const known = letter === undefined ? undefined : classes[letter];
        if (known !== undefined)
            return known;
        if (letter === 'x') {
            const hex = source.slice(at, at + 2).join('');
            if (!/^[0-9a-fA-F]{2}$/.test(hex))
                fail('has a \\x without two hex digits', 'Write it like \\x1b');
            at += 2;
            return single(String.fromCodePoint(Number.parseInt(hex, 16)));
        }
        // Punctuation stands for itself; a letter or digit would mean something that is not supported (\1, \p{…}, \k<…>).
        if (letter !== undefined && /^[!-/:-@[-`{-~ ]$/.test(letter))
            return single(letter);
        return fail(`has \\${letter ?? ''}`, 'Known are \\d \\D \\w \\W \\s \\S \\b \\B \\t \\r \\n \\xHH and escaped punctuation');
    };
    const set = () => {
        const negated = source[at] === '^';
        if (negated)
            at++;
        const ranges = [];
        while (source[at] !== ']') {
            const from = member();
            if (source[at] !== '-' || source[at + 1] === ']' || source[at + 1] === undefined) {
                ranges.push(...from.map(([a, b]) => [a, b]));
                continue;
            }
            at++;
            const to = member();
            const [low, high] = [from[0]?.[0], to[0]?.[0]];
            if (low === undefined || high === undefined || !isSingle(from) || !isSingle(to) || low > high) {
                fail('has a range that is none', 'Write the lower end first, and \\- for the character');
            }
            else
                ranges.push([low, high]);
        }
        at++;
        return negated ? not(ranges) : ranges;
    };
    const member = () => {
        const sign = source[at++];
        if (sign === undefined)
            return fail('has a [ without its ]', 'Close it, or write \\[ for the character');
        return sign === '\\' ? escaped() : single(sign);
    };
    const root = alternatives();
    if (at < source.length)
        fail('has a ) without its (', 'Write \\) for the character');
    return { root, ignoreCase };
}
function isSingle(ranges) {
    return ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
}
const classes = {
    d: digits,
    D: not(digits),
    w: words,
    W: not(words),
    s: spaces,
    S: not(spaces),
    t: single('\t'),
    r: single('\r'),
    n: single('\n'),
};

;// CONCATENATED MODULE: ./packages/watch/lib/chains/pattern/index.js



const mostStates = 500;
/**
 * A pattern comes from a policy that is trusted and the lines from a network that is not: a backtracking engine could be
 * held busy for hours by one line. This one is an automaton, built as lines ask for it and forgotten when it grows.
 * @throws ValueFault
 */
function pattern_compilePattern(text) {
    const { root, ignoreCase } = parsePattern(text);
    const program = compile(root, ignoreCase);
    const classes = classesOf(program);
    const end = classes.sides.length;
    let states = new Map();
    const stateOf = (steps, before) => {
        const key = `${before} ${steps.join()}`;
        const known = states.get(key);
        if (known !== undefined)
            return known;
        if (states.size >= mostStates)
            states = new Map();
        const state = { steps, before, next: [] };
        states.set(key, state);
        return state;
    };
    const advance = (state, klass) => {
        const side = classes.sides[klass] ?? 'edge';
        const reached = follow(program, state, side);
        if (reached === 'match')
            return 'match';
        const sample = classes.samples[klass];
        const after = sample === undefined ? [] : reached.filter((step) => takes(program[step], sample)).map((step) => step + 1);
        // The pattern may begin at every place.
        return stateOf([...new Set([0, ...after])].toSorted((a, b) => a - b), side);
    };
    return (line) => {
        let state = stateOf([0], 'edge');
        for (let at = 0;; at++) {
            const code = line.codePointAt(at);
            const klass = code === undefined ? end : classes.of(code);
            const next = (state.next[klass] ??= advance(state, klass));
            if (next === 'match')
                return true;
            if (code === undefined)
                return false;
            if (code > 0xffff)
                at++;
            state = next;
        }
    };
}
/** All steps that can be reached without taking a character. */
function follow(program, { steps, before }, after) {
    const seen = new Set();
    const open = [...steps];
    const reached = [];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        const step = program[at];
        if (step === undefined || seen.has(at))
            continue;
        seen.add(at);
        switch (step.kind) {
            case 'match':
                return 'match';
            case 'one':
                reached.push(at);
                break;
            case 'jump':
                open.push(step.to);
                break;
            case 'split':
                open.push(at + 1, step.to);
                break;
            case 'edge': {
                const boundary = (before === 'word') !== (after === 'word');
                const holds = { start: before === 'edge', end: after === 'edge', word: boundary, 'no-word': !boundary };
                if (holds[step.edge])
                    open.push(at + 1);
            }
        }
    }
    return reached;
}
function takes(step, code) {
    return step?.kind === 'one' && contains(step.of, code);
}
function contains(ranges, code) {
    return ranges.some(([low, high]) => code >= low && code <= high);
}
/** Characters that no step of the program tells apart are one class. */
function classesOf(program) {
    const ranges = program.flatMap((step) => (step.kind === 'one' ? [...step.of] : []));
    const starts = new Set([0]);
    for (const [low, high] of [...ranges, ...words, ...not(words)]) {
        starts.add(low);
        if (high < 0x10ffff)
            starts.add(high + 1);
    }
    const samples = [...starts].toSorted((a, b) => a - b);
    const find = (code) => {
        let [low, high] = [0, samples.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((samples[middle] ?? 0) <= code)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    };
    const ascii = Uint16Array.from({ length: 128 }, (_, code) => find(code));
    return {
        samples,
        sides: samples.map((code) => (contains(words, code) ? 'word' : 'other')),
        of: (code) => ascii[code] ?? find(code),
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/scale.js

const scaleTypes = ['u8', 'u16', 'u32', 'u64', 'u128', 'compact', 'bool', 'length'];
const widths = { u8: 1, u16: 2, u32: 4, u64: 8, u128: 16, bool: 1 };
/**
 * A SCALE value (docs.substrate.io, "Type encoding (SCALE)"). All of it must be the value: bytes left over mean another
 * type, and reading a u64 as a u32 would give a counter that is right until it is not.
 * @param hex with `0x`
 * @throws ValueError
 */
function decodeScale(hex, type) {
    const bytes = bytesOf(hex);
    const width = widths[type];
    if (width === undefined)
        return compact(bytes, type === 'length');
    if (bytes.length !== width)
        throw wrongLength(bytes.length, type);
    const value = littleEndian(bytes);
    if (type === 'bool' && value > 1n)
        throw new values_ValueError(`${hex} is neither true (0x01) nor false (0x00)`);
    return value;
}
/** The unsigned integer that has just this many bytes: for a value that is only compared with itself. @throws ValueError */
function decodeByLength(hex) {
    const bytes = bytesOf(hex);
    if (![1, 2, 4, 8, 16].includes(bytes.length))
        throw wrongLength(bytes.length, 'unsigned integer');
    return littleEndian(bytes);
}
/** @throws ValueError */
function bytesOf(hex) {
    if (!/^0x(?:[0-9a-fA-F]{2})*$/.test(hex))
        throw new values_ValueError(`${JSON.stringify(hex.slice(0, 40))} is not hex`);
    return Uint8Array.from({ length: hex.length / 2 - 1 }, (_, index) => Number.parseInt(hex.slice(2 * index + 2, 2 * index + 4), 16));
}
function littleEndian(bytes) {
    return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
/** The lowest two bits say how many bytes there are; each number has one form only, the shortest. */
function compact(bytes, more) {
    const [first] = bytes;
    if (first === undefined)
        throw new values_ValueError('the value is empty, a compact number has a byte at least');
    const mode = first & 3;
    const width = mode < 3 ? [1, 2, 4][mode] : (first >> 2) + 5;
    if (width === undefined || bytes.length < width || (!more && bytes.length !== width)) {
        throw wrongLength(bytes.length, 'compact number');
    }
    const value = mode < 3 ? littleEndian(bytes.slice(0, width)) >> 2n : littleEndian(bytes.slice(1, width));
    const least = [0n, 1n << 6n, 1n << 14n][mode];
    const shortest = least === undefined ? value >> 30n > 0n && bytes[width - 1] !== 0 : value >= least;
    if (!shortest)
        throw new values_ValueError('a compact number that is longer than it need be');
    return value;
}
function wrongLength(length, type) {
    const count = length === 1 ? '1 byte is' : `${length} bytes are`;
    return new values_ValueError(`${count} no ${type}: is decode right?`);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/twox.js
/**
 * XXH64 (the xxHash specification, "XXH64 Algorithm Description"). Storage keys are a few bytes long: clarity before
 * speed.
 */
function xxhash64(data, seed) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    let at = 0;
    let sum;
    if (data.length >= 32) {
        const lanes = [wrap(seed + p1 + p2), wrap(seed + p2), seed, wrap(seed - p1)];
        for (; at + 32 <= data.length; at += 32) {
            for (const lane of [0, 1, 2, 3])
                lanes[lane] = round(lanes[lane], view.getBigUint64(at + 8 * lane, true));
        }
        const [a, b, c, d] = lanes;
        sum = wrap(rotate(a, 1n) + rotate(b, 7n) + rotate(c, 12n) + rotate(d, 18n));
        for (const lane of lanes)
            sum = wrap((sum ^ round(0n, lane)) * p1 + p4);
    }
    else {
        sum = wrap(seed + p5);
    }
    sum = wrap(sum + BigInt(data.length));
    for (; at + 8 <= data.length; at += 8) {
        sum = wrap(rotate(sum ^ round(0n, view.getBigUint64(at, true)), 27n) * p1 + p4);
    }
    if (at + 4 <= data.length) {
        sum = wrap(rotate(sum ^ wrap(BigInt(view.getUint32(at, true)) * p1), 23n) * p2 + p3);
        at += 4;
    }
    for (; at < data.length; at++)
        sum = wrap(rotate(sum ^ wrap(BigInt(view.getUint8(at)) * p5), 11n) * p1);
    sum = wrap((sum ^ (sum >> 33n)) * p2);
    sum = wrap((sum ^ (sum >> 29n)) * p3);
    return sum ^ (sum >> 32n);
}
/** Substrate's twox128: XXH64 with the seeds 0 and 1, each as eight bytes, the lowest first. In hex, without `0x`. */
function twox128(text) {
    const data = new TextEncoder().encode(text);
    const out = new DataView(new ArrayBuffer(16));
    out.setBigUint64(0, xxhash64(data, 0n), true);
    out.setBigUint64(8, xxhash64(data, 1n), true);
    return Array.from(new Uint8Array(out.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
const p1 = 0x9e3779b185ebca87n;
const p2 = 0xc2b2ae3d27d4eb4fn;
const p3 = 0x165667b19e3779f9n;
const p4 = 0x85ebca77c2b2ae63n;
const p5 = 0x27d4eb2f165667c5n;
function wrap(value) {
    return BigInt.asUintN(64, value);
}
function rotate(value, by) {
    return wrap(value << by) | (value >> (64n - by));
}
function round(lane, word) {
    return wrap(rotate(wrap(lane + wrap(word * p2)), 31n) * p1);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/storage-item.js

const currentIndex = itemOf('Session', 'CurrentIndex');
/**
 * Whatever the index, every chain with this pallet has these from its first block on: they tell an index that was never
 * written, which is 0, from a chain without sessions.
 */
const sessionValidators = itemOf('Session', 'Validators');
/** `Pallet.Item` as the runtime calls them, or `0x…`, a whole key (of an entry of a map). Undefined when it is neither. */
function parseStorageItem(text) {
    if (/^0x(?:[0-9a-fA-F]{2}){16,256}$/.test(text))
        return { text, key: text.toLowerCase() };
    const match = /^([A-Za-z_]\w{0,127})\.([A-Za-z_]\w{0,127})$/.exec(text);
    if (match === null)
        return undefined;
    const [, pallet = '', item = ''] = match;
    return itemOf(pallet, item);
}
function itemOf(pallet, item) {
    return { text: `${pallet}.${item}`, key: `0x${twox128(pallet)}${twox128(item)}` };
}

;// CONCATENATED MODULE: ./packages/watch/lib/counter.js








const counter_kinds = [
    'ethereum-blocks',
    'ethereum-logs',
    'substrate-blocks',
    'substrate-sessions',
    'substrate-storage:<Pallet.Item>',
    'cometbft-blocks',
    'json:<path>',
    'metric:<name{labels}>',
    'number',
    'lines:<pattern>',
];
/**
 * A counter as people write it. A Substrate counter looks at the finalized head; `@best` behind it makes it look at the
 * best one, for chains that finalize nothing.
 * @param decode `json:`: number or hex. `substrate-storage:`: a SCALE type, then `unset=0` when nothing stored means 0.
 *   `ethereum-logs`: `address=… topics=… confirmations=…`. Nothing for the others.
 * @throws ProblemError with the faults of both
 */
function parseCounter(text, decode = '') {
    const problems = [];
    const attempt = (where, work) => {
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof lib/* ValueFault */.Qe))
                throw error;
            problems.push({ where: `input "${where}"`, what: error.what, mend: error.mend });
            return undefined;
        }
    };
    const read = attempt('counter', () => readCounter(text));
    // A decode that no counter has is told with whatever is wrong with the counter.
    const whole = attempt('decode', () => (read === undefined ? knownDecode(decode) : read(decode)));
    if (whole === undefined || problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return whole;
}
function readCounter(text) {
    const colon = text.indexOf(':');
    const rest = text.slice(colon + 1);
    switch (colon === -1 ? '' : text.slice(0, colon)) {
        case 'json': {
            const path = parsePath(rest);
            if (path !== undefined)
                return (decode) => ({ kind: 'json', path, decode: readDecode(decode), text });
            const mend = 'Write keys with dots and indexes in brackets, like json:result.nodes[0].height';
            throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(text)} has no readable path`, mend);
        }
        case 'metric':
            return plain({ kind: 'metric', selector: metric_parseSelector(rest) });
        case 'lines':
            pattern_compilePattern(rest);
            if (rest === '')
                throw new lib/* ValueFault */.Qe('lines: has no pattern', 'Write like lines:imported #\\d+');
            return plain({ kind: 'lines', pattern: rest });
        case 'substrate-storage':
            return readStorage(rest);
    }
    const [name = '', head, ...more] = text.split('@');
    const at = head === undefined ? 'finalized' : head;
    if (more.length === 0 && (at === 'best' || at === 'finalized')) {
        if (name === 'substrate-blocks' || name === 'substrate-sessions')
            return plain({ kind: name, head: at });
    }
    if (text === 'ethereum-logs')
        return (decode) => ({ kind: text, filter: parseLogFilter(decode) });
    if (text === 'ethereum-blocks' || text === 'cometbft-blocks' || text === 'number')
        return plain({ kind: text });
    if (text === '')
        throw new lib/* ValueFault */.Qe('no counter is given', `Give one of ${counter_kinds.join(', ')}`);
    throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(text)} is not one of ${counter_kinds.join(', ')}`, (0,lib/* didYouMean */.au)(text, counter_kinds));
}
function plain(counter) {
    return (decode) => {
        if (decode === '')
            return counter;
        const mend = 'Leave decode out; it belongs to json:<path>, substrate-storage:<Pallet.Item> and ethereum-logs';
        throw new lib/* ValueFault */.Qe(`the counter ${counter.kind} has its own form`, mend);
    };
}
function readDecode(text) {
    return text === '' ? 'number' : (0,lib/* readChoice */.Kf)(text, ['number', 'hex']);
}
function readStorage(text) {
    const name = text.replace(/@(?:best|finalized)$/, '');
    const item = parseStorageItem(name);
    if (item === undefined) {
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(name)} is no storage item`, 'Write it as the runtime does: Pallet.Item, like Session.CurrentIndex');
    }
    const head = text.endsWith('@best') ? 'best' : 'finalized';
    return (decode) => ({ kind: 'substrate-storage', head, read: { item, ...readScale(decode) } });
}
/** Never guessed: `0xf4010000` is 500 as a u32 and something else as anything else. */
function readScale(text) {
    const [type = '', unset, ...more] = text.split(/[ \t]+/);
    if (type === '' || more.length > 0) {
        throw new lib/* ValueFault */.Qe('substrate-storage: has a type', `Give decode: one of ${scaleTypes.join(', ')}`);
    }
    const scale = (0,lib/* readChoice */.Kf)(type, scaleTypes);
    if (unset === undefined)
        return { type: scale };
    if (unset !== 'unset=0')
        throw new lib/* ValueFault */.Qe(`${(0,lib/* quote */.hD)(unset)} is not unset=0`, 'Write like u32 unset=0');
    return { type: scale, unsetIsZero: true };
}
function knownDecode(text) {
    if (text === '' || /[ \t=]/.test(text))
        return undefined;
    (0,lib/* readChoice */.Kf)(text, ['number', 'hex', ...scaleTypes]);
    return undefined;
}
/**
 * The second counter of `equal-progress`, read at the same block as the first: `Pallet.Item`, or `Pallet.Item:u64` when
 * its value is not a plain unsigned integer.
 * @throws ProblemError
 */
function parseCompanion(text, counter, where = 'input "equal-progress"') {
    const [name = '', type] = text.split(':');
    const item = parseStorageItem(name);
    const scale = scaleTypes.find((known) => known === type);
    if (counter.kind !== 'substrate-sessions' && counter.kind !== 'substrate-storage') {
        const what = `the counter ${counter.kind} has nothing that is read at the same block`;
        throw new lib/* ProblemError */.Mm([
            { where, what, mend: 'Leave it out; it belongs to substrate-sessions and substrate-storage' },
        ]);
    }
    if (item === undefined || (type !== undefined && scale === undefined)) {
        const what = `${(0,lib/* quote */.hD)(text)} is no storage item`;
        throw new lib/* ProblemError */.Mm([{ where, what, mend: 'Write Pallet.Item or Pallet.Item:u64, like DKG.AuthoritySetId' }]);
    }
    return { item, type: scale ?? 'by-length' };
}
/** What one step of the counter is called. */
function unitOf(counter) {
    switch (counter.kind) {
        case 'ethereum-blocks':
        case 'substrate-blocks':
        case 'cometbft-blocks':
            return 'blocks';
        case 'substrate-sessions':
            return 'sessions';
        case 'ethereum-logs':
            return 'logs';
        case 'lines':
            return 'lines';
        case 'substrate-storage':
        case 'json':
        case 'metric':
        case 'number':
            return 'steps';
    }
}
/** Whether the counter's value is the height of a block that may yet be replaced: only then may it go back a little. */
function mayReorganise(counter) {
    return counter.kind === 'ethereum-blocks' || (counter.kind === 'substrate-blocks' && counter.head === 'best');
}

;// CONCATENATED MODULE: ./packages/watch/lib/source-spec.js


const source_spec_form = 'Write [name=]<url> [@alias], like node=ws://127.0.0.1:8545 @alice, or prometheus <url>, command <command>, log <command> in its place';
const schemes = ['ws', 'wss', 'http', 'https'];
/**
 * Lines `[name=]<source> [@alias]`, a source being a URL, `prometheus <url>`, `command <command>` or `log <command>`.
 * Without `@alias` one source for each host, called by its alias (`name-alias` when a name is given and there are
 * several hosts); with no hosts at all, one source called by the host and port of its address.
 * @param hosts the aliases of the hosts whose tunnels may be used; empty when everything is read directly
 * @throws ProblemError with the fault of every line; addresses are redacted in it
 */
function parseSources(lines, hosts, where = 'input "sources"') {
    const problems = [];
    const sources = lines.flatMap((line, index) => {
        const parsed = source_spec_parseLine(line, hosts);
        if (!('what' in parsed))
            return expand(parsed, hosts);
        problems.push({ where: `${where} entry ${index + 1}`, what: parsed.what, mend: parsed.mend });
        return [];
    });
    if (lines.length === 0)
        problems.push({ where, what: 'no source is given', mend: source_spec_form });
    const named = settleNames(sources);
    for (const [name, same] of Map.groupBy(named, (source) => source.name)) {
        if (same.length === 1)
            continue;
        problems.push({ where, what: `${same.length} sources are called ${(0,lib/* quote */.hD)(name)}`, mend: 'Name them: name=<url>' });
    }
    if (problems.length > 0)
        throw new lib/* ProblemError */.Mm(problems);
    return named;
}
function source_spec_parseLine(line, hosts) {
    const match = /^(?:([^=:/?#@\s]*)=)?(?:(prometheus|command|log)[ \t]+)?(\S.*?)(?:[ \t]+@(\S+))?$/.exec(line);
    if (match === null)
        return { what: 'the line is not a source', mend: source_spec_form };
    const [, name, prefix, text = '', alias] = match;
    if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name)) {
        return {
            what: `${(0,lib/* quote */.hD)(name)} is not a name of a source`,
            mend: 'Use up to 63 letters, digits, dots, dashes and underscores',
        };
    }
    if (alias !== undefined && !hosts.includes(alias)) {
        const mend = hosts.length === 0 ? 'Leave it out: there are no hosts, or the sources are read directly' : undefined;
        return { what: `no host has the alias ${(0,lib/* quote */.hD)(alias)}`, mend: mend ?? (0,lib/* didYouMean */.au)(alias, hosts) };
    }
    const reach = prefix === 'command' || prefix === 'log' ? parseCommand(prefix, text, hosts) : parseAddress(text, prefix);
    return 'what' in reach ? reach : { name, reach, alias };
}
function parseCommand(scheme, command, hosts) {
    if (hosts.length > 0)
        return { scheme, url: `${scheme}:`, command };
    return { what: `a ${scheme} runs on a host, and there is none to run it on`, mend: 'Give hosts, and via: tunnel' };
}
function parseAddress(text, prefix) {
    if (/\s/.test(text))
        return { what: 'the line is not a source', mend: source_spec_form };
    const url = URL.parse(text);
    if (url === null || url.host === '')
        return { what: 'the address is not a URL', mend: source_spec_form };
    const scheme = schemes.find((known) => `${known}:` === url.protocol);
    if (scheme === undefined) {
        return { what: `the scheme ${(0,lib/* quote */.hD)(url.protocol.slice(0, -1))} is not one of ${schemes.join(', ')}`, mend: source_spec_form };
    }
    if (url.hash !== '')
        return { what: `${redactUrl(text)} has a fragment`, mend: 'Leave out what follows #' };
    if (prefix === undefined)
        return { url: text, scheme };
    if (scheme === 'http' || scheme === 'https')
        return { url: text, scheme, format: 'prometheus' };
    return { what: `metrics are not read over ${scheme}`, mend: 'Give an address with http or https' };
}
function expand({ name, reach, alias }, hosts) {
    if (alias !== undefined)
        return [{ ...reach, alias, name, fallback: alias }];
    if (hosts.length === 0)
        return [{ ...reach, name, fallback: new URL(reach.url).host }];
    return hosts.map((host) => ({
        ...reach,
        alias: host,
        name: name === undefined || hosts.length === 1 ? name : `${name}-${host}`,
        fallback: host,
    }));
}
/** Two nameless sources on one host would share its alias: then the port, or the kind, tells them apart. */
function settleNames(sources) {
    const fallbacks = Map.groupBy(sources.filter(({ name }) => name === undefined), ({ fallback }) => fallback);
    return sources.map(({ name, fallback, ...rest }) => {
        if (name !== undefined)
            return { name, ...rest };
        const shared = (fallbacks.get(fallback)?.length ?? 0) > 1;
        const mark = rest.command === undefined ? portOf(rest.url) : rest.scheme;
        return { name: shared && rest.alias !== undefined ? `${fallback}:${mark}` : fallback, ...rest };
    });
}
/**
 * Counters and sources that cannot work together, told before anything is contacted.
 * @returns one problem for each kind of source that the counter cannot be read from
 */
function checkPairing(sources, counter, where = 'input "counter"') {
    const kinds = new Set(sources.map(source_spec_kindOf));
    return [...kinds].flatMap((kind) => {
        const fit = readable[kind];
        if (fit.includes(counter.kind))
            return [];
        return [
            { where, what: `${counter.kind} cannot be read from a ${kind} source`, mend: `There, count ${fit.join(', ')}` },
        ];
    });
}
function source_spec_kindOf({ scheme, format }) {
    if (scheme === 'command' || scheme === 'log')
        return scheme;
    if (scheme === 'ws' || scheme === 'wss')
        return 'ws';
    return format ?? 'http';
}
const chains = [
    'ethereum-blocks',
    'ethereum-logs',
    'substrate-blocks',
    'substrate-sessions',
    'substrate-storage',
    'cometbft-blocks',
];
const readable = {
    ws: [...chains, 'json', 'number'],
    http: [...chains, 'json', 'number'],
    prometheus: ['metric'],
    command: ['number', 'json', 'metric', 'lines'],
    log: ['lines'],
};
/**
 * Tells the nodes of a watch from what only its checks read: metrics and logs beside a counter that is in neither.
 * `checkPairing` of the nodes finds what is useless for both.
 */
function splitSources(sources, counter) {
    const isBeside = (source) => {
        const kind = source_spec_kindOf(source);
        return (kind === 'prometheus' || kind === 'log') && !readable[kind].includes(counter.kind);
    };
    return { nodes: sources.filter((source) => !isBeside(source)), beside: sources.filter(isBeside) };
}
/** The port of an address, the scheme's own when it names none. */
function portOf(text) {
    const url = new URL(text);
    if (url.port !== '')
        return Number(url.port);
    return url.protocol === 'wss:' || url.protocol === 'https:' ? 443 : 80;
}
/** The host of an address as a connection wants it: IPv6 without brackets. */
function hostOf(text) {
    return new URL(text).hostname.replace(/^\[(.*)\]$/, '$1');
}

;// CONCATENATED MODULE: ./packages/watch/lib/bar.js
/** `████░░░░`: how much of the target is done, never more than full. */
function bar(sessions, target, width) {
    const done = sessions > target ? target : sessions < 0n ? 0n : sessions;
    const full = target > 0n ? Number((done * BigInt(width)) / target) : 0;
    return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/pictures.js



const steps = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const chartPoints = 60;
/** Progress over time as a line of blocks, at most `width` wide; empty without samples. */
function sparkline(samples, width = 60) {
    const values = resample(samples, Math.min(width, Math.max(samples.length, 1)));
    const max = values.reduce((a, b) => (a > b ? a : b), 0n);
    if (samples.length === 0)
        return '';
    return values.map((value) => steps[max === 0n ? 0 : Number((value * 7n) / max)] ?? steps[0]).join('');
}
/** `████████░░░░ 212/500 42 %` */
function progressBar(sessions, target, width = 24) {
    const done = sessions > target ? target : sessions;
    const percent = target > 0n ? (done * 100n) / target : 0n;
    return `${bar(sessions, target, width)} ${sessions}/${target} ${percent} %`;
}
/**
 * The body of a Mermaid `xychart-beta`: first line observed, second line ideal (see `chartCaption`). Mermaid's grammar
 * takes plain decimals only and no empty line; older renderers know the diagram only by its beta name.
 */
function progressChart(result) {
    const end = Math.max(result.seconds, 0.6);
    const count = Math.min(chartPoints, Math.max(2, result.samples.length));
    const observed = resample(result.samples, count, end);
    const ideal = observed.map((_value, index) => pictures_idealAt(result, (end * index) / (count - 1)));
    const top = [...observed, result.target].reduce((a, b) => (a > b ? a : b));
    return [
        'xychart-beta',
        `  title "Progress in ${result.unit}"`,
        `  x-axis "minutes" 0 --> ${(end / 60).toFixed(2)}`,
        `  y-axis "${result.unit}" 0 --> ${top}`,
        `  line [${observed.join(', ')}]`,
        `  line [${ideal.join(', ')}]`,
    ].join('\n');
}
/** Names the lines of the chart, which has no legend. */
function pictures_chartCaption(result) {
    const { expectedIntervalMs: expected } = result;
    const ideal = expected === undefined
        ? `the slowest pace that reaches ${result.target} within ${(0,lib/* writeDuration */.MP)(result.timeBudgetMs)}`
        : `the expected pace of one in ${(expected / 1000).toFixed(1)} s`;
    return `First line: observed, the ${result.quorum === 1 ? 'best' : `${ordinal(result.quorum)} best`} node. Second line: ${ideal}.`;
}
const nodeColumns = [
    'Node',
    'Progress',
    'Last value',
    'Behind',
    'State',
    'Reconnects',
    'Restarts',
    'Reorgs',
    'Last seen',
];
/** One row for each node, under `nodeColumns`; the cells still need escaping. */
function nodeRows(result) {
    return result.nodes.map((node) => [
        node.name,
        String(node.progress),
        node.last === undefined ? 'none' : String(node.last),
        node.lag === undefined ? 'none' : String(node.lag),
        stateOf(node, result),
        String(node.reconnects),
        String(node.restarts),
        String(node.reorgs),
        node.lastSeenSeconds === undefined ? 'never' : `after ${(0,lib/* writeDuration */.MP)(node.lastSeenSeconds * 1000)}`,
    ]);
}
const checkColumns = (/* unused pure expression or super */ null && (['Check', 'Where', 'What is read', 'Value', 'Must be', 'Verdict', 'Failures']));
/** One row for each reader of each check, under `checkColumns`; the cells still need escaping. */
function checkRows(result) {
    return result.checks.map(({ name, node, subject, value, limit, verdict, failures, dryRun, why }) => [
        dryRun ? `${name} (dry run)` : name,
        node,
        subject,
        value ?? 'none',
        limit,
        why === undefined ? verdict : `${verdict}: ${why}`,
        String(failures),
    ]);
}
/** One line for each event, oldest first, with how many were let go; fit for a code block. */
function eventLines({ events, eventsDropped }) {
    const lines = events.map(({ seconds, node, text }) => `${seconds.toFixed(1).padStart(8)} s  ${plainText(node === undefined ? text : `${node}: ${text}`, 400)}`);
    return eventsDropped === 0 ? lines : [`… ${eventsDropped} earlier events were let go`, ...lines];
}
function stateOf({ phase, why, hash, resubscriptions }, { commonHeight }) {
    const parts = [why === undefined ? phase : `${phase}: ${why}`];
    if (resubscriptions > 0)
        parts.push(`subscribed again ${resubscriptions} times`);
    if (hash !== undefined && commonHeight !== undefined)
        parts.push(`block ${commonHeight} is ${hash.slice(0, 10)}…`);
    return parts.join('; ');
}
/** `count` values at equal distances in time: at each the last one known by then. */
function resample(samples, count, end = samples.at(-1)?.seconds ?? 0) {
    const values = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        const time = count === 1 ? end : (end * index) / (count - 1);
        while ((samples[at + 1]?.seconds ?? Infinity) <= time + 1e-9)
            at++;
        const sample = samples[at];
        values.push(sample === undefined || sample.seconds > time + 1e-9 ? 0n : sample.sessions);
    }
    return values;
}
/** What the ideal pace has come to after so many seconds of the watch. */
function pictures_idealAt({ target, expectedIntervalMs, timeBudgetMs, samples }, seconds) {
    const sinceFirst = BigInt(Math.round(Math.max(0, seconds - (samples[0]?.seconds ?? 0)) * 1000));
    const whole = expectedIntervalMs === undefined
        ? target * sinceFirst
        : (sinceFirst * 1000n) / BigInt(Math.max(1, Math.round(expectedIntervalMs * 1000)));
    const ideal = expectedIntervalMs === undefined ? whole / BigInt(Math.max(1, Math.round(timeBudgetMs))) : whole;
    return ideal > target ? target : ideal;
}
function ordinal(n) {
    const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
    return `${n}${ending}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/ticks.js

const thousands = (/* unused pure expression or super */ null && (['', 'k', 'M', 'G', 'T']));
/** From zero to at least `top` in about five round steps. */
function ticks_valueTicks(top) {
    const most = Math.max(1, Number(top));
    const rough = most / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    // Counters are whole: a step below one would write the same number twice.
    const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power);
    const count = Math.ceil(most / step - 1e-9);
    return Array.from({ length: count + 1 }, (_, index) => ({ value: index * step, text: ticks_short(index * step) }));
}
/** `1500` stays, `25000` is `25k`, and what no letter is left for is a power of ten. */
function ticks_short(value) {
    if (value < 10_000)
        return String(value);
    const group = Math.floor(Math.log10(value) / 3);
    const letter = thousands[group];
    return letter === undefined ? value.toExponential(1) : `${Number((value / 1000 ** group).toPrecision(4))}${letter}`;
}
const ticks_steps = (/* unused pure expression or super */ null && ([1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400]));
/** From zero up to `seconds` in four to nine round steps, as durations. */
function ticks_timeTicks(seconds) {
    const step = ticks_steps.find((size) => seconds / size <= 9) ?? 86_400 * Math.ceil(seconds / 86_400 / 9);
    const count = Math.floor(seconds / step + 1e-9);
    return Array.from({ length: count + 1 }, (_, index) => ({
        value: index * step,
        text: index === 0 ? '0' : writeDuration(index * step * 1000),
    }));
}

;// CONCATENATED MODULE: ./packages/watch/lib/svg.js




const width = 900;
const height = 440;
const plot = { left: 78, right: 24, top: 94, bottom: 66 };
const inner = { width: width - plot.left - plot.right, height: height - plot.top - plot.bottom };
const marks = {
    stall: { sign: '■', name: 'stalled' },
    reset: { sign: '✕', name: 'reset' },
    restart: { sign: '↻', name: 'restart' },
    reorg: { sign: '↩', name: 'reorg' },
    fork: { sign: '⑂', name: 'fork' },
    blind: { sign: '◌', name: 'not seen' },
    resumed: { sign: '▶', name: 'resumed' },
};
/**
 * The whole watch as one picture: a file of its own, without scripts, fonts or addresses, readable on light and dark.
 * Progress over time, the ideal pace, the span between the best and the worst node, and what happened when.
 */
function progressSvg(result) {
    const end = Math.max(result.seconds, 1);
    const top = [
        result.target,
        ...result.samples.map(({ sessions }) => sessions),
        ...result.spread.map(({ best }) => best),
    ].reduce((a, b) => (a > b ? a : b), 1n);
    const values = valueTicks(top);
    const ceiling = values.at(-1)?.value ?? Number(top);
    const x = (seconds) => svg_round(plot.left + (inner.width * Math.min(Math.max(seconds, 0), end)) / end);
    const y = (value) => svg_round(plot.top + inner.height * (1 - Math.min(value / ceiling, 1)));
    const band = spreadBand(result.spread, end, x, y);
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title caption">`,
        `<title id="title">${svg_escape(result.verdict)}: ${svg_escape(result.reason)}</title>`,
        `<desc id="caption">${svg_escape(chartCaption(result))}</desc>`,
        `<style>${style}</style>`,
        `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
        `<text class="title" x="${plot.left}" y="28">${svg_escape(title(result))}</text>`,
        ...reasonLines(result.reason).map((line, index) => `<text x="${plot.left}" y="${48 + 15 * index}">${svg_escape(line)}</text>`),
        ...grid(values, timeTicks(end), x, y),
        ...(band === undefined ? [] : [band]),
        targetLine(result, y),
        idealLine(result, end, x, y),
        observedLine(result, end, x, y),
        ...markLines(result.marks, x),
        `<text class="unit" x="${plot.left}" y="${plot.top - 8}">${svg_escape(result.unit)}</text>`,
        `<text class="unit" x="${width - plot.right}" y="${height - 34}" text-anchor="end">time since the start</text>`,
        legend(result),
        '</svg>',
        '',
    ].join('\n');
}
// Colours that keep a contrast of 3:1 or more to both papers; the dark paper only where the reader asks for it.
const style = [
    '.paper{fill:#fff}text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-size:15px;font-weight:600}',
    '.grid{stroke:#d0d7de;stroke-width:1}.unit,.tick{fill:#57606a}.observed{fill:none;stroke:#0969da;stroke-width:2.5;stroke-linejoin:round}',
    '.ideal{fill:none;stroke:#6e7781;stroke-width:1.5;stroke-dasharray:6 4}.target{stroke:#1a7f37;stroke-width:1.5;stroke-dasharray:2 3}',
    '.spread{fill:#0969da;fill-opacity:.16}.mark{stroke-width:1}.bad{stroke:#cf222e;fill:#cf222e}.odd{stroke:#9a6700;fill:#9a6700}',
    'text.bad,text.odd{stroke:none;text-anchor:middle}',
    '@media(prefers-color-scheme:dark){.paper{fill:#0d1117}text{fill:#e6edf3}.grid{stroke:#30363d}.unit,.tick{fill:#9198a1}.observed{stroke:#4493f8}',
    '.ideal{stroke:#9198a1}.target{stroke:#3fb950}.spread{fill:#4493f8;fill-opacity:.22}.bad{stroke:#f85149;fill:#f85149}.odd{stroke:#d29922;fill:#d29922}}',
].join('');
function title({ verdict, sessions, target, unit, seconds }) {
    return `${verdict}: ${sessions} of ${target} ${unit} in ${writeDuration(seconds * 1000)}`;
}
/** At most two lines of what fits. */
function reasonLines(reason) {
    const room = 122;
    const plain = plainText(reason, 2 * room);
    if (plain.length <= room)
        return [plain];
    const blank = plain.lastIndexOf(' ', room);
    const at = blank > room / 2 ? blank : room;
    return [plain.slice(0, at), plain.slice(at).trim().slice(0, room)];
}
function grid(values, times, x, y) {
    const [left, right, bottom] = [plot.left, width - plot.right, height - plot.bottom];
    return [
        ...values.flatMap(({ value, text }) => [
            `<line class="grid" x1="${left}" y1="${y(value)}" x2="${right}" y2="${y(value)}"/>`,
            `<text class="tick" x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${text}</text>`,
        ]),
        ...times.flatMap(({ value, text }) => [
            `<line class="grid" x1="${x(value)}" y1="${bottom}" x2="${x(value)}" y2="${bottom + 5}"/>`,
            `<text class="tick" x="${x(value)}" y="${bottom + 18}" text-anchor="middle">${text}</text>`,
        ]),
    ];
}
/** A counter stands until its next step: steps, not slopes. */
function observedLine({ samples }, end, x, y) {
    const [first] = samples;
    if (first === undefined)
        return '';
    const path = samples
        .slice(1)
        .map(({ seconds, sessions }) => `H${x(seconds)}V${y(Number(sessions))}`)
        .join('');
    return `<path class="observed" d="M${x(first.seconds)} ${y(Number(first.sessions))}${path}H${x(end)}"/>`;
}
function idealLine(result, end, x, y) {
    const from = result.samples[0]?.seconds ?? 0;
    const points = Array.from({ length: 61 }, (_, index) => from + ((end - from) * index) / 60);
    const line = points.map((seconds) => `${x(seconds)},${y(Number(idealAt(result, seconds)))}`).join(' ');
    return `<polyline class="ideal" points="${line}"/>`;
}
function targetLine({ target }, y) {
    const at = y(Number(target));
    return `<line class="target" x1="${plot.left}" y1="${at}" x2="${width - plot.right}" y2="${at}"/>`;
}
/** From the best node down to the worst. */
function spreadBand(spread, end, x, y) {
    const [first] = spread;
    if (first === undefined)
        return undefined;
    const until = (index) => x(spread[index + 1]?.seconds ?? end);
    const above = spread.map(({ best }, index) => `V${y(Number(best))}H${until(index)}`).join('');
    const below = spread
        .map(({ seconds, worst }) => `V${y(Number(worst))}H${x(seconds)}`)
        .toReversed()
        .join('');
    return `<path class="spread" d="M${x(first.seconds)} ${y(Number(first.best))}${above}${below}Z"/>`;
}
function markLines(all, x) {
    const bottom = height - plot.bottom;
    // Signs that would lie on each other go down a row, three rows deep.
    const rows = [-Infinity, -Infinity, -Infinity];
    return all.flatMap(({ seconds, kind, node }) => {
        const at = x(seconds);
        const row = Math.max(0, rows.findIndex((last) => at - last >= 14)); // prettier-ignore
        rows[row] = at;
        const tone = kind === 'stall' || kind === 'reset' || kind === 'fork' ? 'bad' : 'odd';
        const said = `${marks[kind].name}${node === undefined ? '' : ` (${node})`} after ${writeDuration(seconds * 1000)}`;
        return [
            `<g><title>${svg_escape(said)}</title><line class="mark ${tone}" x1="${at}" y1="${plot.top}" x2="${at}" y2="${bottom}" stroke-dasharray="1 3"/>`,
            `<text class="${tone}" x="${at}" y="${bottom - 5 - 14 * row}">${marks[kind].sign}</text></g>`,
        ];
    });
}
/** Line by line what the picture has, and of the marks those that are there. */
function legend({ spread, marks: all, expectedIntervalMs }) {
    const y = height - 12;
    const parts = [];
    let x = plot.left;
    const add = (sample, text) => {
        parts.push(`<g transform="translate(${x} ${y})">${sample}<text x="24" y="0">${text}</text></g>`);
        x += 36 + 6.6 * text.length;
    };
    add('<line class="observed" x1="0" y1="-4" x2="18" y2="-4"/>', 'observed');
    add('<line class="ideal" x1="0" y1="-4" x2="18" y2="-4"/>', expectedIntervalMs === undefined ? 'slowest pace in time' : 'expected pace');
    add('<line class="target" x1="0" y1="-4" x2="18" y2="-4"/>', 'target');
    if (spread.length > 0)
        add('<rect class="spread" x="0" y="-10" width="18" height="11"/>', 'best to worst node');
    for (const kind of new Set(all.map((mark) => mark.kind))) {
        const tone = kind === 'stall' || kind === 'reset' || kind === 'fork' ? 'bad' : 'odd';
        const { sign, name } = marks[kind];
        add(`<text class="${tone}" x="9" y="0">${sign}</text>`, `${name} ×${all.filter((mark) => mark.kind === kind).length}`);
    }
    return parts.join('\n');
}
function svg_round(value) {
    return Math.round(value * 10) / 10;
}
/** For text and for attributes. XML has no way to write most control characters, so they go. */
function svg_escape(text) {
    return plainText(text, 400).replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/watch/lib/decimal.js
const decimal_form = /^([+-]?)(\d{1,80})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Beyond this no metric is written, and a hostile one must not become a number of megabytes. */
const largestExponent = 60;
/** As written in JSON, in Prometheus text or by a command. Undefined for anything else: `NaN`, `+Inf`, an empty text. */
function decimal_parseDecimal(text) {
    const match = decimal_form.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', part = '', power = '0'] = match;
    const exponent = Number(power) - part.length;
    if (Math.abs(exponent) > largestExponent)
        return undefined;
    const digits = BigInt(whole + part);
    return { digits: sign === '-' ? -digits : digits, exponent };
}
/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
function compareDecimals(a, b) {
    const { digits } = addDecimals(a, { digits: -b.digits, exponent: b.exponent });
    return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}
function addDecimals(a, b) {
    const exponent = Math.min(a.exponent, b.exponent);
    return { digits: scaled(a, exponent) + scaled(b, exponent), exponent };
}
function scaled({ digits, exponent }, to) {
    return digits * 10n ** BigInt(exponent - to);
}
/** Without an exponent; `parseDecimal` reads it back as the same number unless it is longer than such a text may be. */
function writeDecimal({ digits, exponent }) {
    if (exponent >= 0)
        return String(digits * 10n ** BigInt(exponent));
    const text = String(digits < 0n ? -digits : digits).padStart(1 - exponent, '0');
    const part = text.slice(exponent).replace(/0+$/, '');
    return `${digits < 0n ? '-' : ''}${text.slice(0, exponent)}${part === '' ? '' : `.${part}`}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/timing.js
/** Below this no pause is called a stall, unless `stallAfterMs` says so. */
const stallFloorMs = 120_000;
const stallFactor = 3;
/** The stall window that applies now, in milliseconds. */
function stallWindow(plan, state) {
    if (plan.stallAfterMs !== undefined)
        return plan.stallAfterMs;
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    if (expected !== null)
        return Math.max(stallFloorMs, stallFactor * expected);
    // Nothing is learnt yet: the first step may take as long as the start, or it would be judged by a pace nobody knows.
    return Math.max(stallFloorMs, plan.startTimeoutMs, stallFactor * state.pace.longestMs);
}
const timing_known = new WeakMap();
/** A stall can only be seen by somebody who looks several times within its window. */
function timing_timingOf(plan) {
    const timing = timing_known.get(plan) ?? workOut(plan);
    timing_known.set(plan, timing);
    return timing;
}
function workOut(plan) {
    const window = plan.stallAfterMs ?? Math.max(stallFloorMs, stallFactor * (plan.expectedIntervalMs ?? 0));
    const pollMs = Math.min(plan.pollIntervalMs ?? between(250, window / 4, 10_000), Math.max(250, window / 2));
    const requestMs = between(1000, window / 3, 10_000);
    const pingMs = between(250, window / 4, 15_000);
    return {
        pollMs,
        requestMs,
        pingMs,
        pongMs: requestMs,
        backoffCapMs: between(500, window / 4, 30_000),
        freshMs: Math.max(2 * pollMs, 1.5 * pingMs) + requestMs,
        tickMs: between(50, window / 20, 1000),
        compareMs: between(500, window / 4, 10_000),
    };
}
function between(min, value, max) {
    return Math.min(max, Math.max(min, value));
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/state.js
const keptEvents = 200;
const keptMarks = 64;
function state_addEvent(state, node, text) {
    state.events = [...state.events.slice(1 - keptEvents), { at: state.at, node, text: cut(text) }];
    state.eventCount++;
}
/** A chain that reorganises all the time must not push the one stall out of the picture: its own kind goes first. */
function state_addMark(state, kind, node) {
    const marks = [...state.marks, { at: state.at, kind, node }];
    if (marks.length > keptMarks) {
        const crowded = marks.findIndex((mark) => mark.kind === 'reorg');
        marks.splice(Math.max(0, crowded), 1);
    }
    state.marks = marks;
}
/** At most 300 characters, as every reason. */
function cut(text) {
    return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
/** Whether what a node says can still count. */
function mayChange({ phase }) {
    return phase !== 'reset' && phase !== 'misconfigured' && phase !== 'excluded';
}
/** Whether what a node said still counts. */
function counts(node) {
    return node.baseline !== null && mayChange(node);
}
function state_progressOf({ max, baseline, kept }) {
    return max === null || baseline === null ? 0n : kept + max - baseline;
}
/** Nodes that count, best first. */
function state_ranked(state) {
    const able = state.nodes.filter(counts);
    if (able.length < 2)
        return able;
    return able.toSorted((a, b) => {
        const [left, right] = [state_progressOf(a), state_progressOf(b)];
        return left < right ? 1 : left > right ? -1 : 0;
    });
}
function answering(state) {
    return state.nodes.filter(({ phase }) => phase === 'answering');
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/checks.js




function beginChecks(checks) {
    return checks.flatMap(({ name, on }) => on.map((node) => ({
        check: name,
        node,
        last: null,
        judged: null,
        at: null,
        watchedMs: 0,
        verdict: 'none',
        heldAt: null,
        inRow: 0,
        inRowBefore: 0,
        failures: 0,
        why: 'not read yet',
    })));
}
/** Takes one reading in. Of two readings of one moment the failing one counts, whichever comes first. */
function observeCheck(plan, state, signal) {
    const spec = plan.checks?.find(({ name }) => name === signal.check);
    const check = state.checks.find(({ check: name, node }) => name === signal.check && node === signal.node);
    const when = Math.min(signal.at, state.at);
    if (spec === undefined || check === undefined || (check.at !== null && when < check.at))
        return;
    const value = signal.value === null ? undefined : decimal_parseDecimal(signal.value);
    const limit = decimal_parseDecimal(spec.limit);
    if (value === undefined || limit === undefined || signal.value === null) {
        // What cannot be read is no data; an older value stays until it is too old.
        check.why = cut(signal.value === null ? (signal.why ?? 'no value') : `${(0,lib/* quote */.hD)(signal.value)} is not a number`);
        return;
    }
    const sameMoment = check.at === when;
    const judged = spec.delta ? growth(check, value, sameMoment) : value;
    const holds = meets(judged, spec.op, limit);
    if (holds)
        check.heldAt ??= when;
    if (sameMoment && (holds || check.verdict === 'fails')) {
        if (spec.delta)
            check.judged = textOf(judged);
        return;
    }
    if (!sameMoment)
        check.inRowBefore = check.inRow;
    check.last = signal.value;
    check.judged = textOf(judged);
    check.at = when;
    check.watchedMs = state.watchedMs;
    check.why = '';
    if (holds) {
        check.verdict = 'holds';
        check.inRow = 0;
        return;
    }
    if (check.verdict !== 'fails')
        state_addEvent(state, null, `check ${nameOf(spec, check)}: ${sentence(spec, check)}`);
    check.verdict = 'fails';
    // Peers are found and caches filled only after the start: what never held yet has until the end of the start.
    if ((check.heldAt ?? when) >= when && state.at < plan.startTimeoutMs)
        return;
    check.inRow = check.inRowBefore + 1;
    check.failures++;
    const often = check.inRow >= spec.inRow || (spec.allowed !== undefined && check.failures > spec.allowed);
    if (often && !spec.dryRun) {
        const times = check.failures > 1 ? `, ${check.inRow} times in a row, ${check.failures} in all` : '';
        state.faults.failed ??= `Check ${nameOf(spec, check)} failed: ${sentence(spec, check)}${times}`;
    }
}
/** A counter that falls began again at zero, or was reset on purpose: what it shows now was added since. */
function growth(check, value, sameMoment) {
    const before = decimal_parseDecimal(check.last ?? '');
    const sum = decimal_parseDecimal(check.judged ?? '0') ?? value;
    if (before === undefined)
        return { digits: 0n, exponent: 0 };
    const fell = compareDecimals(value, before) < 0;
    if (sameMoment && fell)
        return sum;
    const minus = { digits: -before.digits, exponent: before.exponent };
    return addDecimals(sum, fell ? value : addDecimals(value, minus));
}
function textOf(value) {
    return writeDecimal(value).slice(0, 200);
}
function meets(value, op, limit) {
    const order = compareDecimals(value, limit);
    switch (op) {
        case '==':
            return order === 0;
        case '!=':
            return order !== 0;
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '>=':
            return order >= 0;
    }
}
/**
 * What the checks still ask for before a pass, and what ends the watch. A failing value that is tolerated for now, and
 * data that is waited for, hold a pass back. So many readers as the quorum must have a value; where `missing` is `fail`,
 * too few end the watch.
 */
function judgeChecks(plan, state) {
    const found = {};
    for (const spec of plan.checks ?? []) {
        if (spec.dryRun)
            continue;
        const readers = state.checks.filter(({ check }) => check === spec.name);
        const failing = readers.find(({ verdict }) => verdict === 'fails');
        if (failing !== undefined)
            found.holdback ??= `check ${nameOf(spec, failing)} fails: ${sentence(spec, failing)}`;
        const silent = readers.filter((reader) => isMissing(plan, state, reader));
        const [first] = silent;
        const enough = readers.length - silent.length >= Math.min(plan.quorum, readers.length);
        if (spec.missing === 'pass' || enough || first === undefined)
            continue;
        const why = first.why === '' ? 'it became old' : first.why;
        found.holdback ??= `check ${nameOf(spec, first)} has no value: ${why}`;
        const patienceMs = silent.every(({ at }) => at !== null) ? 0 : plan.startTimeoutMs;
        if (spec.missing === 'fail' && state.watchedMs > patienceMs) {
            const within = (0,lib/* writeDuration */.MP)(Math.max(patienceMs, stallWindow(plan, state)));
            found.fault ??= `Check ${nameOf(spec, first)} has no value within ${within}: ${why}`;
        }
    }
    return found;
}
function isMissing(plan, state, check) {
    return check.at === null || state.watchedMs - check.watchedMs > stallWindow(plan, state);
}
function checkReports(plan, state) {
    return state.checks.flatMap((check) => {
        const spec = plan.checks?.find(({ name }) => name === check.check);
        if (spec === undefined)
            return [];
        const missing = check.verdict === 'none' || isMissing(plan, state, check);
        const why = missing && check.why === '' ? 'it became old' : check.why;
        return {
            name: spec.name,
            node: check.node,
            subject: `${spec.kind} ${spec.subject}`,
            limit: limitOf(spec),
            ...(check.judged === null ? {} : { value: check.judged }),
            verdict: check.verdict === 'none' || missing ? 'missing' : check.verdict,
            failures: check.failures,
            dryRun: spec.dryRun,
            ...(why === '' ? {} : { why }),
        };
    });
}
function limitOf({ delta, op, limit }) {
    return `${delta ? 'grew ' : ''}${op} ${limit}`;
}
function nameOf({ name, on }, { node }) {
    return on.length === 1 ? name : `${name} on ${node}`;
}
function sentence(spec, { judged }) {
    return `${spec.kind} ${(0,lib/* quote */.hD)(spec.subject)} ${spec.delta ? 'grew by' : 'is'} ${judged ?? 'nothing'}, must be ${spec.op} ${spec.limit}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/begin.js

/** Nothing is known yet. */
function begin(plan) {
    return {
        at: 0,
        nodes: plan.sources.map(({ name }) => beginNode(name)),
        checks: beginChecks(plan.checks ?? []),
        best: null,
        quorumAt: null,
        confirmedAt: 0,
        quietMs: 0,
        watchedMs: 0,
        settledMs: 0,
        lagging: false,
        lagMs: 0,
        blindMs: 0,
        longestGapMs: 0,
        pace: { intervals: [], skipNext: true, expectedMs: null, longestMs: 0, bestPerMs: 0, hopelessSince: null },
        commonHeight: null,
        series: [],
        seriesGapMs: 0,
        spread: [],
        spreadGapMs: 0,
        marks: [],
        events: [],
        eventCount: 0,
        reachedAt: null,
        passedAt: null,
        faults: {},
        end: null,
    };
}
function beginNode(name) {
    return {
        name,
        phase: 'starting',
        why: 'no answer yet',
        kept: 0n,
        baseline: null,
        baselineAt: 0,
        max: null,
        top: null,
        last: null,
        before: null,
        seenAt: null,
        runAt: null,
        lastEvent: null,
        newConnection: true,
        connectedAt: null,
        troubleAt: null,
        lifeAt: null,
        companion: null,
        chainId: null,
        genesis: null,
        connections: 0,
        resubscriptions: 0,
        reorgs: 0,
        restarts: 0,
        malformed: 0,
        malformedInRow: 0,
        refusals: 0,
        hash: null,
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/pace.js

const warmUpIntervals = 9;
const warmUpMs = 60_000;
const keptIntervals = 31;
const keptPoints = 240;
/**
 * Learns the expected interval: the median of the first intervals, then frozen, so that a network that slows down
 * cannot stretch its own stall window.
 * @param steps how far the counter moved in the watched time since it last did
 */
function learn(state, steps) {
    const { pace } = state;
    if (pace.expectedMs !== null)
        return;
    if (pace.skipNext) {
        pace.skipNext = false;
        return;
    }
    // Two nodes of one moment that were heard of in two batches: the second one tells nothing about the pace.
    if (state.quietMs === 0)
        return;
    pace.intervals = [...pace.intervals.slice(1 - keptIntervals), state.quietMs / Number(steps)];
    pace.longestMs = Math.max(pace.longestMs, state.quietMs);
    if (pace.intervals.length < warmUpIntervals || state.watchedMs < warmUpMs)
        return;
    const sorted = pace.intervals.toSorted((a, b) => a - b);
    pace.expectedMs = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
/**
 * A point more, and still a small series: one that follows too closely replaces the one before it; when there are too
 * many, every other one goes and the spacing doubles.
 */
function extend(series, gapMs, point) {
    const before = series.at(-2);
    const close = before !== undefined && point[0] - before[0] < gapMs;
    const longer = [...(close ? series.slice(0, -1) : series), point];
    if (longer.length <= keptPoints)
        return { series: longer, gapMs };
    const lastIndex = longer.length - 1;
    return {
        series: longer.filter((_point, index) => index % 2 === 0 || index === lastIndex),
        gapMs: point[0] / (keptPoints / 2),
    };
}
/** Notes the progress of the quorum. */
function addPoint(state, progress) {
    const { series, gapMs } = extend(state.series, state.seriesGapMs, [state.at, progress]);
    state.series = series;
    state.seriesGapMs = gapMs;
}
/** Notes the progress of the best and the worst node, when it changed. */
function addSpread(state, best, worst) {
    const last = state.spread.at(-1);
    if (last !== undefined && last[1] === best && last[2] === worst)
        return;
    const { series, gapMs } = extend(state.spread, state.spreadGapMs, [state.at, best, worst]);
    state.spread = series;
    state.spreadGapMs = gapMs;
}
/** Steps per millisecond lately: over the last minute, or the last five points when they reach further back. */
function recentPace(state) {
    const { series } = state;
    const minute = series.findLastIndex(([at]) => at <= state.at - 60_000);
    const from = series[Math.max(0, Math.min(minute === -1 ? 0 : minute, series.length - 6))];
    const to = series.at(-1);
    if (from === undefined || to === undefined || to[0] <= from[0])
        return undefined;
    // Time since the last step counts, too, or a network that stands would seem to run on.
    const pace = Number(to[1] - from[1]) / (Math.max(to[0], state.at) - from[0]);
    return pace > 0 ? pace : undefined;
}
/**
 * Whether the target cannot be reached any more. Only said when it is sure: the pace is learnt, twice the best pace ever
 * seen over a long window would not do, and that has been so for a whole stall window.
 */
function updateHopeless(plan, state, leftMs) {
    const { pace } = state;
    const expected = plan.expectedIntervalMs ?? pace.expectedMs;
    if (expected === null || state.best === null || leftMs <= 0)
        return undefined;
    const point = state.series.findLast(([at]) => at <= state.at - Math.max(warmUpMs, 10 * expected));
    if (point !== undefined) {
        const lately = Number(state.best - point[1]) / (state.at - point[0]);
        pace.bestPerMs = Math.max(pace.bestPerMs, lately);
    }
    const needMs = Number(plan.target - state.best) / pace.bestPerMs;
    // What is not seen may be moving.
    if (state.blindMs > 0 || pace.bestPerMs === 0 || needMs <= 2 * leftMs) {
        pace.hopelessSince = null;
        return undefined;
    }
    pace.hopelessSince ??= state.at;
    if (state.at - pace.hopelessSince < stallWindow(plan, state))
        return undefined;
    return `at the best pace seen (${perMinute(pace.bestPerMs)} a minute)`;
}
/** For people: three digits are enough. */
function perMinute(perMs) {
    const rate = perMs * 60_000;
    return rate >= 100 ? rate.toFixed(0) : rate >= 10 ? rate.toFixed(1) : rate.toFixed(2);
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/wording.js





const phaseWords = {
    starting: 'has not answered',
    answering: 'answers',
    silent: 'is silent',
    frozen: 'is frozen',
    down: 'is down',
    lost: 'is out of reach',
    rejecting: 'gives no value',
    misconfigured: 'cannot be read',
    reset: 'was reset',
    excluded: 'no longer counts',
};
/** `212 of 500 blocks` */
function soFar(plan, state) {
    return `${state.best ?? 0} of ${plan.target} ${unitOf(plan.counter)}`;
}
/** `212 of 500 blocks (last value 1217)`: where to look in the logs of the nodes. */
function place(plan, state) {
    const last = state_ranked(state)[plan.quorum - 1]?.max;
    return last == null ? soFar(plan, state) : `${soFar(plan, state)} (last value ${last})`;
}
/** `2 of 3 nodes answer`, and what is the matter with the others. */
function nodesSay(plan, state) {
    const able = answering(state).length;
    const rest = state.nodes.filter(({ phase }) => phase !== 'answering');
    const noun = state.nodes.length === 1 ? 'node answers' : 'nodes answer';
    const quorum = plan.quorum < state.nodes.length ? ` (quorum ${plan.quorum})` : '';
    const troubles = rest.slice(0, 3).map(describeNode);
    if (rest.length > troubles.length)
        troubles.push(`${rest.length - troubles.length} more`);
    const counted = `${able} of ${state.nodes.length} ${noun}${quorum}`;
    return troubles.length === 0 ? counted : `${counted}; ${troubles.join('; ')}`;
}
function describeNode({ name, phase, why }) {
    return why === '' ? `${name} ${phaseWords[phase]}` : `${name} ${phaseWords[phase]}: ${why}`;
}
function passedText(plan, state) {
    const at = state.reachedAt ?? state.at;
    const rate = overallPace(state);
    const pace = rate === undefined ? '' : `, ${perMinute(rate)} a minute`;
    const node = state_ranked(state)[plan.quorum - 1];
    const span = node?.baseline == null ? '' : `, from ${node.baseline} to ${node.max}`;
    const agree = plan.sources.length === 1 ? '' : `; ${plan.quorum} of ${plan.sources.length} nodes had to get there`;
    const settled = plan.settleMs === undefined ? '' : `; it held for ${(0,lib/* writeDuration */.MP)(state.settledMs)} more`;
    const checks = (plan.checks ?? []).filter(({ dryRun }) => !dryRun).length;
    const held = checks === 0 ? '' : checks === 1 ? '; 1 check holds' : `; ${checks} checks hold`;
    return `Passed: ${soFar(plan, state)} in ${(0,lib/* writeDuration */.MP)(at)}${span}${pace}${agree}${settled}${held}`;
}
function stalledText(plan, state) {
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    const usual = expected === null ? '' : `expected one about every ${inWords(expected)}, `;
    const best = state_ranked(state)[0];
    const ahead = best !== undefined && state_progressOf(best) > (state.best ?? 0n) ? `; ${best.name} alone is at ${state_progressOf(best)}` : '';
    return `Stalled at ${place(plan, state)}: no new one for ${(0,lib/* writeDuration */.MP)(state.quietMs)} (${usual}allowed ${(0,lib/* writeDuration */.MP)(stallWindow(plan, state))}) while ${nodesSay(plan, state)}${ahead}`;
}
/** The quorum is too far behind the best node. */
function lagText(plan, state) {
    const order = state_ranked(state);
    const [best] = order;
    const behind = order[plan.quorum - 1];
    if (best === undefined || behind === undefined)
        return 'the nodes are too far apart';
    const lag = state_progressOf(best) - state_progressOf(behind);
    return `${behind.name} is ${lag} ${unitOf(plan.counter)} behind ${best.name}, max-lag ${plan.maxLag ?? 0}, at ${soFar(plan, state)}`;
}
function startText(plan, state) {
    const have = state.nodes.filter(({ baseline }) => baseline !== null).length;
    const counted = have === 0 ? 'no node gave a value' : `only ${have} of ${state.nodes.length} nodes gave a value`;
    const troubles = state.nodes
        .filter(({ baseline }) => baseline === null)
        .slice(0, 3)
        .map(describeNode);
    return `The testnet did not come up: ${counted} within ${(0,lib/* writeDuration */.MP)(Math.min(plan.startTimeoutMs, plan.timeBudgetMs))} (${plan.quorum} needed); ${troubles.join('; ')}`;
}
const silenceWords = {
    failed: 'The testnet broke down',
    stalled: 'Stalled',
    inconclusive: 'Cannot tell: the testnet could not be seen',
};
function blindText(plan, state, meaning) {
    return `${silenceWords[meaning]} at ${place(plan, state)}: for ${(0,lib/* writeDuration */.MP)(state.blindMs)} ${nodesSay(plan, state)}`;
}
/** Over the watched time since the first value, in steps per millisecond. */
function overallPace(state) {
    if (state.best === null || state.quorumAt === null)
        return undefined;
    const ms = (state.reachedAt ?? state.at) - state.quorumAt;
    const [first] = state.series;
    const steps = Number(state.best - (first?.[1] ?? 0n));
    return ms > 0 && steps > 0 ? steps / ms : undefined;
}
/** Short times with a digit, long ones as durations. */
function inWords(ms) {
    return ms < 10_000 ? `${(ms / 1000).toFixed(1)}s` : (0,lib/* writeDuration */.MP)(ms);
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/holdback.js




/** What else is missing for a pass, now that the target is reached; undefined when nothing is. */
function holdback(plan, state) {
    const checks = judgeChecks(plan, state);
    if (checks.holdback !== undefined)
        return checks.holdback;
    if (state.lagging)
        return lagText(plan, state);
    if (plan.equalProgress !== undefined) {
        const paired = state.nodes.filter((node) => counts(node) &&
            node.companion !== null &&
            node.kept + node.companion.upTo - (node.baseline ?? 0n) >= plan.target).length;
        if (paired < plan.quorum) {
            return `${plan.equalProgress} was seen to have moved alike on ${paired} nodes, ${plan.quorum} needed`;
        }
    }
    const left = (plan.settleMs ?? 0) - state.settledMs;
    return left > 0 ? `it has yet to hold for ${(0,lib/* writeDuration */.MP)(left)}` : undefined;
}
/** The budget is over. */
function timedOutText(plan, state) {
    const why = state.reachedAt === null ? undefined : holdback(plan, state);
    const but = why === undefined ? '' : ` are there, but ${why}; not settled`;
    return `Timed out: ${soFar(plan, state)}${but} within ${(0,lib/* writeDuration */.MP)(plan.timeBudgetMs)}; ${nodesSay(plan, state)}`;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/count.js






/**
 * An answer confirms that the node was there all the time since its last one. The time for which a quorum is so confirmed
 * is watched time, the only time in which a stall can be seen. The deadline is held before the new values are looked at.
 */
function count_confirm(plan, state) {
    if (state.quorumAt === null || state.passedAt !== null)
        return;
    const confirmed = quorumLife(plan, state);
    if (confirmed === undefined || confirmed <= state.confirmedAt)
        return;
    const from = state.confirmedAt;
    const gap = confirmed - from;
    state.confirmedAt = confirmed;
    state.longestGapMs = Math.max(state.longestGapMs, gap);
    if (gap > timing_timingOf(plan).freshMs) {
        state.pace.skipNext = true;
        if (plan.maxBlindMs !== undefined && gap > plan.maxBlindMs) {
            state.faults.inconclusive ??= `Cannot tell: nobody saw the testnet for ${(0,lib/* writeDuration */.MP)(gap)}, ${(0,lib/* writeDuration */.MP)(plan.maxBlindMs)} are allowed`;
        }
        return;
    }
    state.quietMs += gap;
    state.watchedMs += gap;
    if (state.reachedAt !== null)
        state.settledMs += Math.max(0, confirmed - Math.max(from, state.reachedAt));
    state.lagMs = state.lagging ? state.lagMs + gap : 0;
    const window = stallWindow(plan, state);
    if (state.quietMs > window)
        state.faults.stalled ??= stalledText(plan, state);
    if (state.lagMs > window)
        state.faults.failed ??= lagText(plan, state);
}
/** When the quorum-th latest of the answering nodes answered. */
function quorumLife(plan, state) {
    const [only] = state.nodes;
    if (state.nodes.length === 1)
        return only?.phase === 'answering' ? (only.lifeAt ?? undefined) : undefined;
    return answering(state)
        .map(({ lifeAt }) => lifeAt ?? 0)
        .toSorted((a, b) => b - a)[plan.quorum - 1];
}
/**
 * The progress that counts is the quorum-th best. A node that was taken out takes its progress with it, even one that had
 * just completed the quorum.
 */
function countProgress(plan, state) {
    const order = state_ranked(state);
    const node = order[plan.quorum - 1];
    if (node === undefined) {
        // Too few are left that ever gave a value: nobody has reached anything.
        state.reachedAt = null;
        state.passedAt = null;
        return;
    }
    const progress = state_progressOf(node);
    if (state.best === null) {
        state.quorumAt = state.at;
        state.confirmedAt = state.at;
        state.best = progress;
        addPoint(state, progress);
    }
    else if (progress > state.best) {
        learn(state, progress - state.best);
        state.best = progress;
        state.quietMs = 0;
        addPoint(state, progress);
    }
    else if (progress < state.best) {
        state.best = progress;
        state.pace.skipNext = true;
    }
    const [first] = order;
    const last = order.at(-1);
    if (first !== undefined && last !== undefined && state.nodes.length > 1) {
        const ahead = state_progressOf(first);
        addSpread(state, ahead, state_progressOf(last));
        state.lagging = plan.maxLag !== undefined && ahead - progress > plan.maxLag;
    }
    if (progress < plan.target) {
        state.reachedAt = null;
        state.passedAt = null;
        state.settledMs = 0;
        return;
    }
    state.reachedAt ??= state.at;
    if (holdback(plan, state) === undefined)
        state.passedAt ??= state.at;
    else
        state.passedAt = null;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/judge.js






/** The contract's order for several verdicts in one tick. A person's cancellation is nobody's fault and comes first. */
const precedence = [
    'cancelled',
    'diverged',
    'reset',
    'failed',
    'stalled',
    'inconclusive',
    'timed-out',
];
/** Decides at the end of a step, when everything of it is known. */
function judge(plan, state) {
    findFaults(plan, state);
    const fault = precedence.find((candidate) => state.faults[candidate] !== undefined);
    if (fault !== undefined)
        return finish(plan, state, fault, state.faults[fault] ?? fault);
    if (state.passedAt !== null)
        finish(plan, state, 'passed', passedText(plan, state));
}
function findFaults(plan, state) {
    const { faults } = state;
    const able = state.nodes.filter(mayChange);
    if (able.length < plan.quorum) {
        const culprits = state.nodes.filter((node) => !able.includes(node));
        const [first] = culprits.filter(({ phase }) => phase === 'reset').concat(culprits);
        if (first !== undefined) {
            const verdict = first.phase === 'reset' ? 'reset' : 'failed';
            faults[verdict] ??=
                `${describeNode(first)}; ${able.length} of ${state.nodes.length} nodes are left, ${plan.quorum} needed, at ${soFar(plan, state)}`;
        }
    }
    if (state.passedAt !== null)
        return judgeRate(plan, state);
    const meaning = meaningOfSilence(plan, able);
    if (state.quorumAt === null) {
        const late = state.at >= Math.min(plan.startTimeoutMs, plan.timeBudgetMs);
        if (late)
            faults[meaning === 'inconclusive' ? meaning : 'failed'] ??= startText(plan, state);
        return;
    }
    const { fault } = judgeChecks(plan, state);
    if (fault !== undefined)
        faults.failed ??= fault;
    if (state.blindMs > stallWindow(plan, state))
        faults[meaning] ??= blindText(plan, state, meaning);
    judgeTime(plan, state);
}
/** The last proof's pace is the measure. A pace that could not be measured is none. */
function judgeRate(plan, state) {
    const { minRateRatio, provenRatePerMinute: proven } = plan;
    if (minRateRatio === undefined || proven === undefined)
        return;
    const pace = overallPace(state);
    if (pace === undefined) {
        state.faults.inconclusive ??= `Cannot tell: ${soFar(plan, state)} came in one moment, so that there is no pace to compare with the last proof's`;
        return;
    }
    const ratio = (pace * 60_000) / proven;
    if (ratio >= minRateRatio)
        return;
    state.faults.failed ??= `Too slow: ${soFar(plan, state)} at ${perMinute(pace)} a minute, ${ratio.toFixed(2)} of the last proof's ${perMinute(proven / 60_000)}, at least ${minRateRatio} are needed`;
}
/** Whether the rest of the budget can still be enough. */
function judgeTime(plan, state) {
    const leftMs = plan.timeBudgetMs - state.at;
    if (state.reachedAt !== null) {
        const settleMs = (plan.settleMs ?? 0) - state.settledMs;
        if (leftMs <= 0 || settleMs <= leftMs)
            return;
        state.faults['timed-out'] ??=
            `Timed out early: ${soFar(plan, state)} after ${(0,lib/* writeDuration */.MP)(state.at)}; it has yet to hold for ${(0,lib/* writeDuration */.MP)(settleMs)}, and ${(0,lib/* writeDuration */.MP)(leftMs)} are left`;
        return;
    }
    const hopeless = updateHopeless(plan, state, leftMs);
    if (hopeless === undefined)
        return;
    const rest = plan.target - (state.best ?? 0n);
    const need = (0,lib/* writeDuration */.MP)(Math.min(Number(rest) / state.pace.bestPerMs, 1e12));
    state.faults['timed-out'] ??=
        `Timed out early: ${soFar(plan, state)} after ${(0,lib/* writeDuration */.MP)(state.at)}; ${hopeless} the remaining ${rest} need ${need}, and ${(0,lib/* writeDuration */.MP)(leftMs)} are left`;
}
/**
 * What it means that no quorum answers. A node that refuses or rejects is known to be broken, a frozen one to stand
 * still; of a silent or lost one nothing is known.
 */
function meaningOfSilence(plan, able) {
    const left = (...known) => able.filter(({ phase }) => !known.includes(phase)).length;
    if (left('down', 'rejecting') < plan.quorum)
        return 'failed';
    return left('down', 'rejecting', 'frozen') < plan.quorum ? 'stalled' : 'inconclusive';
}
const endMarks = { stalled: 'stall' };
function finish(plan, state, verdict, reason) {
    // The last line of defence for the first rule: whatever happened above, no pass without values from a quorum.
    const there = state.nodes.filter((node) => counts(node) && state_progressOf(node) >= plan.target).length;
    const hollow = verdict === 'passed' && there < plan.quorum;
    state.end = hollow
        ? { verdict: 'inconclusive', reason: 'Cannot tell: no quorum has the values that a pass needs', at: state.at }
        : { verdict, reason: cut(reason), at: state.at };
    const mark = endMarks[verdict];
    if (mark !== undefined)
        state_addMark(state, mark, null);
    state_addEvent(state, null, state.end.reason);
    state.faults = {};
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/observe.js

/** An answer that cannot be read. It counts against the node's allowances; enough of them in a row make it useless. */
function observeMalformed(plan, state, node, why) {
    node.malformed++;
    node.malformedInRow++;
    node.troubleAt = state.at;
    if (node.malformedInRow === 1)
        state_addEvent(state, node.name, `unreadable: ${why}`);
    if (node.malformedInRow >= (plan.consecutiveErrors ?? 4)) {
        if (node.phase !== 'rejecting')
            state_addEvent(state, node.name, `unreadable ${node.malformedInRow} times in a row`);
        node.phase = 'rejecting';
        node.why = cut(why);
    }
    spendError(plan, state, node);
}
/** A refusal is an answer without a value, like an HTTP status: an error as well. */
function observeRefusal(plan, state, node) {
    node.refusals++;
    spendError(plan, state, node);
}
function spendError(plan, state, node) {
    const errors = node.malformed + node.refusals;
    if (plan.failureLimit === undefined || errors <= plan.failureLimit)
        return;
    exclude(state, node, `${errors} errors, ${plan.failureLimit} are allowed; the last: ${node.why}`);
}
function observeConnect(plan, state, node, identity) {
    node.connections++;
    node.newConnection = true;
    node.connectedAt = state.at;
    node.troubleAt = null;
    node.lastEvent = null;
    if (node.phase === 'starting')
        node.why = 'connected, no value yet';
    if (node.connections > 1)
        state_addEvent(state, node.name, 'connected again');
    const { maxReconnects } = plan;
    if (maxReconnects !== undefined && node.connections - 1 > maxReconnects) {
        return exclude(state, node, `${node.connections - 1} reconnects, ${maxReconnects} are allowed`);
    }
    if (identity !== undefined)
        observeIdentity(state, node, identity);
}
/** The chain is asked who it is at every connect: another genesis is another chain, however high it counts. */
function observeIdentity(state, node, identity) {
    if (identity.genesis.length > 300 || identity.chainId.length > 300) {
        return exclude(state, node, 'its chain has a name or genesis of more than 300 characters');
    }
    const known = node.genesis !== null;
    const same = node.genesis === identity.genesis && node.chainId === identity.chainId;
    if (known && !same) {
        return disqualify(state, node, `it is another chain now: genesis ${shortHash(identity.genesis)} (chain ${identity.chainId}), before ${shortHash(node.genesis ?? '')} (chain ${node.chainId})`);
    }
    node.genesis = identity.genesis;
    node.chainId = identity.chainId;
    const other = state.nodes.find((peer) => mayChange(peer) && peer.genesis !== null && differs(peer, node));
    if (other !== undefined && mayChange(node)) {
        state_addMark(state, 'fork', node.name);
        state.faults.diverged ??= `${other.name} and ${node.name} are on different chains: genesis ${shortHash(other.genesis ?? '')} (chain ${other.chainId}) and ${shortHash(node.genesis)} (chain ${node.chainId})`;
    }
}
function differs(a, b) {
    return a.genesis !== b.genesis || a.chainId !== b.chainId;
}
/** Blocks at one height that every node holds as settled must be the same block. */
function observeHashes(state, signal) {
    state.commonHeight = signal.height;
    for (const { node: name, hash } of signal.hashes) {
        const node = state.nodes.find((candidate) => candidate.name === name);
        if (node !== undefined)
            node.hash = cut(hash);
    }
    const valid = signal.hashes.filter(({ node }) => state.nodes.some((candidate) => candidate.name === node && counts(candidate)));
    const [first, ...rest] = valid;
    const other = rest.find(({ hash }) => hash !== first?.hash);
    if (first === undefined || other === undefined)
        return;
    state_addMark(state, 'fork', other.node);
    state.faults.diverged ??= `fork at height ${signal.height}: ${first.node} has ${shortHash(first.hash)}, ${other.node} has ${shortHash(other.hash)}`;
}
/** Takes a node out of the count. Whether the rest still makes a quorum is judged later. */
function disqualify(state, node, why) {
    node.phase = 'reset';
    node.why = cut(why);
    state_addEvent(state, node.name, `reset: ${why}`);
    state_addMark(state, 'reset', node.name);
}
/** Takes a node out of the count for what it did itself. */
function exclude(state, node, why) {
    node.phase = 'excluded';
    node.why = cut(why);
    state_addEvent(state, node.name, `no longer counts: ${why}`);
}
function shortHash(hash) {
    return hash.length > 14 ? `${hash.slice(0, 10)}…` : hash;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/sample.js



/** A chain may re-decide this many of its newest blocks; going back further is a reset, differing below it a fork. */
const sample_reorgDepth = 12n;
/** After a reconnect the node may be another process: then only a little may be missing. */
const depthAfterReconnect = 3n;
/** 2^256 has 78 digits; no counter is larger, and the state must stay small. */
const largest = 10n ** 78n;
const defaultMaxRestarts = 3;
/** Takes one value in: into the moment, or, when it is older than what is known, into the past. */
function observeSample(plan, state, node, sample, moments) {
    const { value } = sample;
    if (value < 0n || value >= largest) {
        return observeMalformed(plan, state, node, `the value ${value < 0n ? value : 'has more than 78 digits'} is no counter`);
    }
    const when = Math.min(sample.at, state.at);
    if (node.runAt !== null && when <= node.runAt)
        return;
    if (sample.companion !== undefined)
        observePair(plan, state, node, value, sample.companion);
    const late = node.seenAt !== null && when <= node.seenAt;
    if (late && when < state.at)
        return observeLate(plan, state, node, value);
    const moment = moments.get(node.name);
    const { restarted = moment?.restarted } = sample;
    moments.set(node.name, {
        low: moment !== undefined && moment.low < value ? moment.low : value,
        high: moment !== undefined && moment.high > value ? moment.high : value,
        ...(restarted === undefined ? {} : { restarted }),
    });
    if (!late && sample.via === 'event' && sample.hash !== undefined)
        countReorg(state, node, value, sample.hash);
}
/** A duplicate, or one that was overtaken: it cannot show a step back, only that there was more than is known. */
function observeLate(plan, state, node, value) {
    if (node.top === null || node.last === null || value <= node.top)
        return;
    if (value - node.last <= allowedBack(plan, false))
        rise(plan, state, node, value);
    else {
        const said = `a value that came in late shows that its counter went back from ${value} to ${node.last}`;
        fallBack(plan, state, node, node.last, said);
    }
}
/** The moment is over: takes its values in. What no longer counts stays so, whatever the node says later. */
function foldMoment(plan, state, node, moment) {
    const { at } = state;
    const { low } = moment;
    let { high } = moment;
    const first = node.baseline === null || node.top === null;
    if (node.top !== null && node.seenAt === at) {
        // More of a moment that a batch before this one began: still without an order.
        if (high > node.top && !rise(plan, state, node, high))
            return;
        if (node.last !== null && node.last > high)
            high = node.last;
    }
    else if (first) {
        // Of several first values the highest is the baseline: it promises the least progress.
        node.baseline = plan.from === 'absolute' ? 0n : high;
        node.baselineAt = at;
        node.max = high;
        node.top = high;
        state_addEvent(state, node.name, `first value ${high}`);
    }
    else if (node.top !== null) {
        node.before = { value: node.top, at: node.seenAt ?? at };
        const again = node.newConnection && node.connectedAt !== at;
        const back = node.top - low;
        if (moment.restarted !== undefined || back > allowedBack(plan, again) || (low === 0n && back > 0n)) {
            const how = again && node.connections > 1 ? ' after a reconnect' : '';
            const went = `its counter went ${back < 0n ? 'on' : 'back'} from ${node.top} to ${low}${how}`;
            const said = moment.restarted === undefined ? went : `${moment.restarted}, and ${went}`;
            if (!fallBack(plan, state, node, low, said))
                return;
            high = low;
        }
        else if (high > node.top && !rise(plan, state, node, high))
            return;
    }
    node.last = high;
    node.seenAt = at;
    node.lifeAt = at;
    // What was read in the moment of the connect or of the trouble may have been read before it.
    if (node.connectedAt === null || at > node.connectedAt)
        node.newConnection = false;
    if (node.troubleAt !== null && at <= node.troubleAt)
        return;
    node.malformedInRow = 0;
    if (node.phase === 'answering')
        return;
    if (!first)
        state_addEvent(state, node.name, `answers again, at ${high}`);
    node.phase = 'answering';
    node.why = '';
}
/** How far a counter may go back without having begun again: only what reads a chain's undecided head can. */
function allowedBack({ counter }, afterReconnect) {
    const blocks = afterReconnect ? depthAfterReconnect : sample_reorgDepth;
    switch (counter.kind) {
        case 'ethereum-blocks':
            return blocks;
        case 'substrate-blocks':
            return counter.head === 'best' ? blocks : 0n;
        case 'substrate-sessions':
        case 'substrate-storage':
            // The last rotation may be re-decided with its block, and no more than that one.
            return counter.head === 'best' ? 1n : 0n;
        case 'ethereum-logs':
        case 'cometbft-blocks':
        case 'json':
        case 'metric':
        case 'number':
        case 'lines':
            return 0n;
    }
}
/** Returns false when the leap is not credible and the node no longer counts. */
function rise(plan, state, node, value) {
    if (plan.maxStep !== undefined && plan.expectedIntervalMs !== undefined) {
        const { expectedIntervalMs: expected, maxStep } = plan;
        const within = (since) => maxStep * BigInt(1 + Math.floor(Math.max(0, state.at - since) / expected));
        const from = node.before?.value ?? node.baseline ?? value;
        const leap = value - from > within(node.before?.at ?? node.baselineAt);
        // Many small steps in no time are a leap as well: a node that catches up with its chain proves nothing of it.
        const flood = value - (node.baseline ?? value) > within(node.baselineAt) && plan.from === 'baseline';
        if (leap || flood) {
            const since = leap ? from : node.baseline;
            exclude(state, node, `its counter leapt from ${since} to ${value}, more than max-step ${maxStep} makes credible`);
            return false;
        }
    }
    node.top = value;
    if (node.max === null || value > node.max)
        node.max = value;
    return true;
}
/** The counter began again. Returns false when the node no longer counts. */
function fallBack(plan, state, node, to, said) {
    const onReset = plan.onReset ?? 'fail';
    if (onReset === 'fail') {
        disqualify(state, node, said);
        return false;
    }
    const allowed = plan.maxRestarts ?? defaultMaxRestarts;
    if (node.restarts >= allowed) {
        disqualify(state, node, `${said}, restart ${node.restarts + 1} of ${allowed} allowed`);
        return false;
    }
    node.restarts++;
    node.runAt = state.at;
    node.top = to;
    node.last = to;
    node.seenAt = state.at;
    node.lastEvent = null;
    node.companion = null;
    state.pace = { ...state.pace, skipNext: true };
    if (onReset === 'rebaseline') {
        node.kept += (node.max ?? 0n) - (node.baseline ?? 0n);
        node.baseline = to;
        node.baselineAt = state.at;
        node.max = to;
    }
    state_addEvent(state, node.name, `restart ${node.restarts}: ${said}`);
    state_addMark(state, 'restart', node.name);
    return true;
}
/**
 * A chain that re-decides announces the replaced heights again, with other hashes: the step back is one reorg, the
 * heights that follow belong to it. Only events are compared with events: a poll may be ahead of them or behind.
 */
function countReorg(state, node, value, hash) {
    const { lastEvent } = node;
    node.lastEvent = { value, hash: cut(hash) };
    if (lastEvent === null || value > lastEvent.value || hash === lastEvent.hash)
        return;
    node.reorgs++;
    state_addEvent(state, node.name, `reorg: block ${value} was replaced, ${lastEvent.value - value + 1n} deep`);
    state_addMark(state, 'reorg', node.name);
}
/**
 * Both counters of `equalProgress` at one block. They must always have moved alike: for a chain whose second counter
 * also moves by force, a difference is that force.
 */
function observePair(plan, state, node, main, other) {
    if (plan.equalProgress === undefined)
        return;
    if (node.companion === null) {
        node.companion = { value: other, main, upTo: main };
        return;
    }
    const { value, main: since, upTo } = node.companion;
    if (other - value !== main - since) {
        state.faults.failed ??= `${plan.equalProgress} moved by ${other - value} on ${node.name} while the counter moved by ${main - since} ${unitOf(plan.counter)}: they must move alike`;
        return;
    }
    if (main > upTo)
        node.companion = { value, main: since, upTo: main };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/step.js










/**
 * The reducer: what is known, what was reported since and the time give what is known now. Pure; the given state is not
 * changed. Once `end` is set, nothing changes any more. Samples of one moment have no order among them, and one that is
 * delivered again, at once or later, changes nothing.
 * @param at milliseconds since the start of the watch
 */
function step(plan, before, signals, at) {
    if (before.end !== null)
        return before;
    const state = draft(before);
    const moments = new Map();
    for (const signal of signals.length > 1 ? signals.toSorted((a, b) => a.at - b.at) : signals) {
        advance(plan, state, Math.min(signal.at, at), moments);
        apply(plan, state, signal, moments);
    }
    // Before time goes on, so that a target reached in time is seen as reached.
    step_close(plan, state, moments);
    advance(plan, state, at, moments);
    judge(plan, state);
    return state;
}
/** What a step may change is copied; lists are replaced rather than changed. */
function draft(state) {
    return {
        ...state,
        nodes: state.nodes.map((node) => ({ ...node })),
        checks: state.checks.map((check) => ({ ...check })),
        pace: { ...state.pace },
        faults: {},
    };
}
/** The present moment is complete: its values are taken in, and what they amount to is looked at. */
function step_close(plan, state, moments) {
    for (const node of moments.size === 0 ? [] : state.nodes) {
        const moment = moments.get(node.name);
        if (moment !== undefined && mayChange(node))
            foldMoment(plan, state, node, moment);
    }
    moments.clear();
    count_confirm(plan, state);
    countProgress(plan, state);
}
/** Lets time pass: answers age, and what depends on time alone falls due. A signal from before counts as from now. */
function advance(plan, state, to, moments) {
    const passed = to - state.at;
    if (passed > 0) {
        step_close(plan, state, moments);
        state.at = to;
    }
    if (state.passedAt !== null)
        return;
    if (passed > 0)
        age(plan, state, passed);
    if (to >= plan.timeBudgetMs && state.quorumAt !== null)
        state.faults['timed-out'] ??= timedOutText(plan, state);
}
function age(plan, state, passed) {
    const { at } = state;
    const { freshMs } = timing_timingOf(plan);
    for (const node of state.nodes) {
        if (node.phase !== 'answering' || at - (node.lifeAt ?? 0) <= freshMs)
            continue;
        node.phase = 'silent';
        node.why = `no answer for ${(0,lib/* writeDuration */.MP)(at - (node.lifeAt ?? 0))}`;
        state_addEvent(state, node.name, node.why);
    }
    if (state.quorumAt === null)
        return;
    const blind = answering(state).length < plan.quorum;
    if (blind && state.blindMs === 0)
        state_addMark(state, 'blind', null);
    // One long gap between two ticks is our own pause (a suspended machine), not that long a silence of the network.
    state.blindMs = blind ? state.blindMs + Math.min(passed, freshMs) : 0;
}
function apply(plan, state, signal, moments) {
    if (signal.kind === 'cancel') {
        state.faults.cancelled ??= `Cancelled at ${soFar(plan, state)}: ${signal.why}`;
        return;
    }
    if (signal.kind === 'hashes')
        return observeHashes(state, signal);
    if (signal.kind === 'check')
        return observeCheck(plan, state, signal);
    const node = state.nodes.find(({ name }) => name === signal.node);
    if (node !== undefined && mayChange(node))
        applyTo(plan, state, node, signal, moments);
}
function applyTo(plan, state, node, signal, moments) {
    switch (signal.kind) {
        case 'connected':
            return observeConnect(plan, state, node, signal.identity);
        case 'identity':
            return observeIdentity(state, node, signal.identity);
        case 'sample':
            return observeSample(plan, state, node, signal, moments);
        case 'alive':
            return observeLife(state, node);
        case 'malformed':
            return observeMalformed(plan, state, node, signal.why);
        case 'lost': {
            const why = cut(signal.why);
            if (node.phase !== signal.phase || node.why !== why) {
                state_addEvent(state, node.name, describeNode({ ...node, phase: signal.phase, why }).slice(node.name.length + 1));
            }
            node.phase = signal.phase;
            node.why = why;
            node.troubleAt = state.at;
            return signal.phase === 'rejecting' ? observeRefusal(plan, state, node) : undefined;
        }
        case 'resubscribed':
            node.resubscriptions++;
            return state_addEvent(state, node.name, 'the subscription went quiet while the counter moved: subscribed again');
        case 'note':
            return state_addEvent(state, node.name, signal.text);
    }
}
function observeLife(state, node) {
    if (node.baseline === null)
        return;
    if (node.phase !== 'answering')
        state_addEvent(state, node.name, 'answers again');
    node.phase = 'answering';
    node.why = '';
    node.lifeAt = state.at;
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/report.js










const seconds = (ms) => Math.round(ms) / 1000;
/** What the watch knows now, for people who follow it. */
function progressNow(plan, state) {
    const sessions = state.best ?? 0n;
    const pace = recentPace(state);
    const able = answering(state).length;
    const left = plan.target > sessions ? plan.target - sessions : 0n;
    const etaMs = pace === undefined ? undefined : Number(left) / pace;
    const waiting = state.reachedAt === null || state.end !== null ? undefined : holdback(plan, state);
    const percent = plan.target > 0n ? (sessions * 100n) / plan.target : 0n;
    const parts = [
        `${bar(sessions, plan.target, 12)} ${sessions} of ${plan.target} ${unitOf(plan.counter)} (${percent > 100n ? 100n : percent} %)`,
        ...(waiting === undefined || left > 0n ? [] : [waiting]),
        ...(pace === undefined ? [] : [`${perMinute(pace)} a minute`]),
        ...(etaMs === undefined || left === 0n ? [] : [`about ${(0,lib/* writeDuration */.MP)(Math.min(etaMs, 1e12))} to go`]),
        ...(pace === undefined && state.quietMs > 0 ? [`nothing new for ${inWords(state.quietMs)}`] : []),
        ...(state.nodes.length > 1 || able === 0 ? [`${able} of ${state.nodes.length} nodes answer`] : []),
    ];
    return {
        sessions,
        target: plan.target,
        seconds: seconds(state.at),
        ...(pace === undefined ? {} : { ratePerMinute: pace * 60_000 }),
        ...(etaMs === undefined ? {} : { etaSeconds: seconds(etaMs) }),
        answering: able,
        nodes: state.nodes.length,
        line: `${(0,lib/* writeDuration */.MP)(state.at)}: ${parts.join(', ')}`,
    };
}
/** The result of a watch that has ended. @throws Error when it has not */
function report(plan, state) {
    if (state.end === null)
        throw new Error('the watch has not ended');
    const sessions = state.best ?? 0n;
    const node = state_ranked(state)[plan.quorum - 1];
    const overall = overallPace(state);
    const recent = recentPace(state);
    const passed = state.end.verdict === 'passed';
    const held = state.reachedAt === null || passed ? undefined : holdback(plan, state);
    const expected = plan.expectedIntervalMs ?? state.pace.expectedMs;
    return {
        verdict: state.end.verdict,
        reason: state.end.reason,
        sessions,
        target: plan.target,
        unit: unitOf(plan.counter),
        ...(node?.baseline == null ? {} : { baseline: node.baseline }),
        ...(node?.max == null ? {} : { last: node.max }),
        ...(overall === undefined ? {} : { ratePerMinute: overall * 60_000 }),
        ...(recent === undefined || passed ? {} : { etaSeconds: seconds(Number(plan.target - sessions) / recent) }),
        ...(expected === null ? {} : { expectedIntervalMs: expected }),
        stallAfterMs: stallWindow(plan, state),
        timeBudgetMs: plan.timeBudgetMs,
        quorum: plan.quorum,
        nodes: nodeReports(plan, state),
        ...(state.commonHeight === null ? {} : { commonHeight: state.commonHeight }),
        samples: points(state),
        spread: state.spread.map(([at, first, worst]) => ({ seconds: seconds(at), best: first, worst })),
        marks: state.marks.map(({ at, kind, node: name }) => ({
            seconds: seconds(at),
            kind,
            ...(name === null ? {} : { node: name }),
        })),
        checks: checkReports(plan, state),
        ...(held === undefined ? {} : { holdback: held }),
        events: state.events.map(({ at, node: name, text }) => ({
            seconds: seconds(at),
            ...(name === null ? {} : { node: name }),
            text,
        })),
        eventsDropped: state.eventCount - state.events.length,
        blindSeconds: seconds(state.quorumAt === null ? state.end.at : Math.max(state.longestGapMs, state.end.at - state.confirmedAt)),
        seconds: seconds(state.end.at),
    };
}
function nodeReports(plan, state) {
    const [best] = state_ranked(state);
    return state.nodes.map((node) => {
        const source = plan.sources.find(({ name }) => name === node.name);
        const progress = state_progressOf(node);
        return {
            name: node.name,
            url: source === undefined ? '' : redactUrl(source.url),
            ...(source?.alias === undefined ? {} : { alias: source.alias }),
            phase: node.phase,
            counts: counts(node),
            ...(node.why === '' ? {} : { why: node.why }),
            progress,
            ...(node.baseline === null ? {} : { baseline: node.baseline }),
            ...(node.last === null ? {} : { last: node.last }),
            ...(best === undefined || node.baseline === null ? {} : { lag: positive(state_progressOf(best) - progress) }),
            ...(node.hash === null ? {} : { hash: node.hash }),
            reconnects: Math.max(0, node.connections - 1),
            resubscriptions: node.resubscriptions,
            reorgs: node.reorgs,
            restarts: node.restarts,
            malformed: node.malformed,
            ...(node.lifeAt === null ? {} : { lastSeenSeconds: seconds(node.lifeAt) }),
        };
    });
}
function positive(value) {
    return value > 0n ? value : 0n;
}
/** The series and the end of the watch, so that a plateau shows. */
function points(state) {
    const series = state.series.map(([at, sessions]) => ({ seconds: seconds(at), sessions }));
    const last = series.at(-1);
    const end = { seconds: seconds(state.end?.at ?? state.at), sessions: state.best ?? 0n };
    return last === undefined || last.seconds >= end.seconds ? series : [...series, end];
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/checkpoint.js
/** Raised whenever the state changes its shape: an older checkpoint is then refused rather than guessed at. */
const schema = 1;
/** Larger texts are not looked at: a state with 64 nodes and 64 checks stays below it. */
const checkpoint_largestCheckpoint = (/* unused pure expression or super */ null && (1024 * 1024));
/**
 * The state as JSON, counters as decimal strings (JSON numbers lose integers above 2^53). It carries what it is about and
 * what was demanded, so that it cannot prove anything else. Its times count from the start of the watch on a monotonic
 * clock, which does not survive the process; `saved` is the wall clock's reading of the same moment as `state.at`, the
 * only bridge to the process that goes on.
 */
function serialize(plan, state, { subject, now }) {
    const whole = { schema, subject, saved: now.toISOString(), demands: checkpoint_demandsOf(plan), state: reopened(state) };
    return JSON.stringify(whole, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
}
/** Whether a watch can go on after this: it has not ended, or only because its time or its runner's was over. */
function isResumable({ end }) {
    return end === null || end.verdict === 'cancelled' || end.verdict === 'timed-out';
}
function reopened(state) {
    return isResumable(state) ? { ...state, passedAt: null, end: null } : state;
}
/** Everything that a plan demands. Not what may differ from one job to the next: addresses, time budget, how often it looks. */
function checkpoint_demandsOf(plan) {
    return {
        sources: plan.sources.map(({ name }) => name),
        counter: JSON.parse(JSON.stringify(plan.counter)),
        target: String(plan.target),
        from: plan.from,
        quorum: plan.quorum,
        stallAfterMs: plan.stallAfterMs ?? null,
        expectedIntervalMs: plan.expectedIntervalMs ?? null,
        startTimeoutMs: plan.startTimeoutMs,
        settleMs: plan.settleMs ?? null,
        maxLag: plan.maxLag === undefined ? null : String(plan.maxLag),
        onReset: plan.onReset ?? null,
        maxRestarts: plan.maxRestarts ?? null,
        checks: (plan.checks ?? []).map(({ on, allowed, ...check }) => ({
            ...check,
            on: [...on],
            allowed: allowed ?? null,
        })),
        equalProgress: plan.equalProgress ?? null,
        minRateRatio: plan.minRateRatio ?? null,
        maxBlindMs: plan.maxBlindMs ?? null,
        maxStep: plan.maxStep === undefined ? null : String(plan.maxStep),
        consecutiveErrors: plan.consecutiveErrors ?? null,
        failureLimit: plan.failureLimit ?? null,
        maxReconnects: plan.maxReconnects ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/shape.js

class shape_Misshapen extends Error {
    constructor(where, what) {
        super(`${where} ${what}`);
        this.name = 'Misshapen';
    }
}
/** A finite number of at least `min`. */
function number(min = 0) {
    return (value, where) => {
        if (typeof value === 'number' && Number.isFinite(value) && value >= min)
            return value;
        throw new shape_Misshapen(where, `is not a number of at least ${min}`);
    };
}
const count = (value, where) => {
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw new shape_Misshapen(where, 'is not a count');
};
const truth = (value, where) => {
    if (typeof value === 'boolean')
        return value;
    throw new shape_Misshapen(where, 'is neither true nor false');
};
function shape_text(max) {
    return (value, where) => {
        if (typeof value === 'string' && value.length <= max)
            return value;
        throw new shape_Misshapen(where, `is not a text of at most ${max} characters`);
    };
}
/** A counter: decimal digits as `String(bigint)` writes them. */
const whole = (value, where) => {
    if (typeof value === 'string' && /^(?:0|[1-9]\d{0,99})$/.test(value))
        return BigInt(value);
    throw new shape_Misshapen(where, 'is not a whole decimal number');
};
function nullable(shape) {
    return (value, where) => (value === null ? null : shape(value, where));
}
function oneOf(...choices) {
    return (value, where) => {
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        throw new shape_Misshapen(where, `is not one of ${choices.join(', ')}`);
    };
}
function list(shape, max) {
    return (value, where) => {
        if (!Array.isArray(value) || value.length > max)
            throw new shape_Misshapen(where, `is not a list of at most ${max}`);
        return value.map((item, index) => shape(item, `${where}[${index}]`));
    };
}
/** Exactly these keys. */
function shape_fields(shapes) {
    const names = Object.keys(shapes);
    return (value, where) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw new shape_Misshapen(where, 'is no object');
        const unknown = Object.keys(value).find((key) => !names.some((name) => name === key));
        if (unknown !== undefined)
            throw new shape_Misshapen(where, `has the unknown key ${(0,lib/* quote */.hD)(unknown)}`);
        const missing = names.find((name) => !Object.hasOwn(value, name));
        if (missing !== undefined)
            throw new shape_Misshapen(where, `lacks ${(0,lib/* quote */.hD)(missing)}`);
        const found = value;
        return Object.fromEntries(names.map((name) => [name, shapes[name](found[name], `${where}.${name}`)]));
    };
}
/** A time with values, written as a list. */
function point(values) {
    return (value, where) => {
        if (!Array.isArray(value) || value.length !== values + 1)
            throw new shape_Misshapen(where, 'is not a point');
        const [at, ...rest] = value;
        return [number()(at, where), ...rest.map((item) => whole(item, where))];
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/restore.js




/** Clocks of two runners differ a little; an earlier time than this says that one of them is wrong. */
const clockSkewMs = 60_000;
/**
 * Reads a checkpoint back. The watch goes on at `at`: its own time when the checkpoint was written, and what the wall
 * clock says has passed since. That time was not watched: it brings no progress and no stall, it counts against the time
 * budget and as blindness. A wall clock that is behind the checkpoint's would hide blindness, so beyond a minute it is
 * refused; one that runs ahead can only make the watch end earlier.
 * @param subject what this watch is about, and the wall clock now
 * @throws ProblemError when the text is not a checkpoint of this plan and subject, or anything in it cannot be
 */
function restore(plan, written, { subject, now }) {
    const checkpoint = read(plan, written);
    if (checkpoint.subject !== subject) {
        throw refused(`it is of ${quote(checkpoint.subject)}, not of ${quote(subject)}`);
    }
    const differs = Object.entries(demandsOf(plan)).find(([name, demand]) => JSON.stringify(checkpoint.demands[name]) !== JSON.stringify(demand));
    if (differs !== undefined)
        throw refused(`it was written for another ${quote(differs[0])}`);
    const passed = now.getTime() - checkpoint.saved.getTime();
    if (passed < -clockSkewMs)
        throw refused(`it was written at ${checkpoint.saved.toISOString()}, which is yet to come`);
    const { state } = checkpoint;
    if (passed > 0) {
        addMark(state, 'resumed', null);
        addEvent(state, null, `resumed after ${Math.round(passed / 1000)} s`);
    }
    return { state, at: state.at + Math.max(0, passed) };
}
function read(plan, written) {
    if (written.length > largestCheckpoint)
        throw refused(`it has more than ${largestCheckpoint} characters`);
    try {
        const found = checkpointShape(JSON.parse(written), 'checkpoint');
        checkState(plan, found.state);
        return found;
    }
    catch (cause) {
        if (cause instanceof Misshapen)
            throw refused(cause.message, cause);
        if (cause instanceof SyntaxError)
            throw refused('it is not JSON', cause);
        throw cause;
    }
}
function refused(what, cause) {
    return new ProblemError([{ where: 'the checkpoint', what, mend: 'Begin the watch anew, without the checkpoint' }], cause === undefined ? {} : { cause });
}
const time = number();
const nodeShape = shape_fields({
    name: shape_text(300),
    phase: oneOf('starting', 'answering', 'silent', 'frozen', 'down', 'lost', 'rejecting', 'misconfigured', 'reset', 'excluded'),
    why: shape_text(300),
    kept: whole,
    baseline: nullable(whole),
    baselineAt: time,
    max: nullable(whole),
    top: nullable(whole),
    last: nullable(whole),
    before: nullable(shape_fields({ value: whole, at: time })),
    seenAt: nullable(time),
    runAt: nullable(time),
    lastEvent: nullable(shape_fields({ value: whole, hash: shape_text(300) })),
    newConnection: truth,
    connectedAt: nullable(time),
    troubleAt: nullable(time),
    lifeAt: nullable(time),
    companion: nullable(shape_fields({ value: whole, main: whole, upTo: whole })),
    chainId: nullable(shape_text(300)),
    genesis: nullable(shape_text(300)),
    connections: count,
    resubscriptions: count,
    reorgs: count,
    restarts: count,
    malformed: count,
    malformedInRow: count,
    refusals: count,
    hash: nullable(shape_text(300)),
});
const stateShape = shape_fields({
    at: time,
    nodes: list(nodeShape, 1000),
    checks: list(shape_fields({
        check: shape_text(300),
        node: shape_text(300),
        last: nullable(shape_text(300)),
        judged: nullable(shape_text(300)),
        at: nullable(time),
        watchedMs: time,
        verdict: oneOf('holds', 'fails', 'none'),
        heldAt: nullable(time),
        inRow: count,
        inRowBefore: count,
        failures: count,
        why: shape_text(300),
    }), 10_000),
    best: nullable(whole),
    quorumAt: nullable(time),
    confirmedAt: time,
    quietMs: time,
    watchedMs: time,
    settledMs: time,
    lagging: truth,
    lagMs: time,
    blindMs: time,
    longestGapMs: time,
    pace: shape_fields({
        intervals: list(time, 31),
        skipNext: truth,
        expectedMs: nullable(number(1)),
        longestMs: time,
        bestPerMs: time,
        hopelessSince: nullable(time),
    }),
    commonHeight: nullable(whole),
    series: list(point(1), 240),
    seriesGapMs: time,
    spread: list(point(2), 240),
    spreadGapMs: time,
    marks: list(shape_fields({
        at: time,
        kind: oneOf('reorg', 'reset', 'restart', 'stall', 'fork', 'blind', 'resumed'),
        node: nullable(shape_text(300)),
    }), keptMarks),
    events: list(shape_fields({ at: time, node: nullable(shape_text(300)), text: shape_text(300) }), keptEvents),
    eventCount: count,
    reachedAt: nullable(time),
    passedAt: nullable(time),
    faults: shape_fields({}),
    end: (value, where) => {
        if (value === null)
            return null;
        throw new shape_Misshapen(where, 'is there: the watch has ended');
    },
});
const checkpointShape = shape_fields({
    schema: (value, where) => {
        if (value === schema)
            return value;
        throw new shape_Misshapen(where, `is not ${schema}: another version wrote it`);
    },
    subject: shape_text(1000),
    saved: (value, where) => {
        const date = typeof value === 'string' ? new Date(value) : undefined;
        if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString() === value)
            return date;
        throw new shape_Misshapen(where, 'is not a date');
    },
    demands: (value, where) => {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
        throw new shape_Misshapen(where, 'is no object');
    },
    state: stateShape,
});
/** What no watch could have come to. It does not replace a signature: who can write a state can write a plausible one. */
function checkState(plan, state) {
    const demand = (holds, what) => {
        if (!holds)
            throw new Misshapen('checkpoint.state', what);
    };
    const readers = (plan.checks ?? []).flatMap(({ name, on }) => on.map((node) => `${name}\n${node}`));
    demand(same(state.nodes.map(({ name }) => name), plan.sources.map(({ name }) => name)), 'is about other nodes'); // prettier-ignore
    demand(same(state.checks.map(({ check, node }) => `${check}\n${node}`), readers), 'is about other checks'); // prettier-ignore
    const times = [
        state.confirmedAt,
        state.watchedMs,
        state.quorumAt,
        state.reachedAt,
        ...state.nodes.flatMap(({ seenAt, lifeAt, baselineAt }) => [seenAt, lifeAt, baselineAt]),
        ...state.series.map(([at]) => at),
    ];
    demand(times.every((at) => at === null || at <= state.at), 'tells of a time after its own');
    for (const { baseline, max, top, last, seenAt, phase } of state.nodes) {
        const known = [baseline, max, top, last, seenAt].filter((value) => value !== null).length;
        demand(known === 0 || known === 5, 'has a node that is half known');
        demand(baseline === null || max === null || baseline <= max, 'has a node that is below its baseline');
        demand(baseline !== null || phase !== 'answering', 'has a node that answers without a value');
    }
    const node = ranked(state)[plan.quorum - 1];
    demand((state.best === null) === (state.quorumAt === null), 'has a progress without a beginning');
    demand(node === undefined || (state.best !== null && progressOf(node) === state.best), 'has another progress than its nodes'); // prettier-ignore
    demand(state.reachedAt === null || (state.best !== null && state.best >= plan.target), 'is at the target below it');
    demand(state.passedAt === null, 'has passed and not ended');
}
function same(a, b) {
    return a.length === b.length && a.every((value, index) => value === b[index]);
}

;// CONCATENATED MODULE: ./packages/watch/lib/reduce/index.js









;// CONCATENATED MODULE: ./packages/watch/lib/compare.js

/**
 * Asks the nodes from time to time for the hash of one block that all of them hold as settled: final, where the chain
 * finalizes, else as deep as a reorg may reach below the lowest of them. Only chains of blocks have hashes, and one node
 * cannot differ from itself.
 */
async function compareHashes(plan, sources, { clock, signal, state, post, elapsed }) {
    if (sources.length < 2)
        return;
    const { compareMs } = timing_timingOf(plan);
    for (;;) {
        await clock.sleep(compareMs, signal);
        const asking = state().nodes.flatMap(({ name, phase, max }) => {
            const source = sources.find((candidate) => candidate.name === name)?.source;
            return phase !== 'answering' || max === null || source === undefined ? [] : [settledOn(plan, name, source, max)];
        });
        const able = (await Promise.all(asking)).flatMap((node) => node ?? []);
        const [first] = able;
        if (first === undefined || able.length < 2)
            continue;
        const height = able.reduce((lowest, node) => (node.height < lowest ? node.height : lowest), first.height);
        const asked = await Promise.all(able.map(async ({ node, source }) => ({ node, hash: await source.hashAt(height) })));
        const hashes = asked.flatMap(({ node, hash }) => (hash === undefined ? [] : [{ node, hash }]));
        if (hashes.length >= 2)
            post({ kind: 'hashes', at: elapsed(), height, hashes });
    }
}
/** Up to where a node's blocks are settled; undefined when nobody can say, as for a counter that is no height. */
async function settledOn(plan, node, source, max) {
    const final = await source.settled();
    if (final !== undefined)
        return { node, source, height: final };
    if (plan.counter.kind !== 'ethereum-blocks')
        return undefined;
    return { node, source, height: max > sample_reorgDepth ? max - sample_reorgDepth : 0n };
}

;// CONCATENATED MODULE: ./packages/watch/lib/progress-voice.js

const everyMs = 5_000;
/** A stalled network has nothing new to say. */
const silentEveryMs = 60_000;
const eventsPerMinute = 60;
/**
 * Tells people how it goes, often enough to follow and rarely enough to read.
 * @param eventCount how many events were told before, by the watch that this one resumes
 */
function progressVoice(plan, options, eventCount = 0) {
    let told;
    let events = eventCount;
    let minute = { index: 0, printed: 0 };
    /** A node that flaps must not flood the log; the report keeps the last 200 either way. */
    const sayEvents = (state) => {
        const fresh = state.events.slice(state.events.length - Math.min(state.events.length, state.eventCount - events));
        events = state.eventCount;
        const index = Math.floor(state.at / 60_000);
        if (index !== minute.index)
            minute = { index, printed: 0 };
        for (const { node, text } of fresh) {
            // The end itself is the verdict, which the caller tells.
            if (node === null && text === state.end?.reason)
                continue;
            minute.printed++;
            if (minute.printed <= eventsPerMinute)
                options.log.info(node === null ? text : `${node}: ${text}`);
            else if (minute.printed === eventsPerMinute + 1)
                options.log.info('More events this minute are not printed.');
        }
    };
    const isTime = ({ at, end }, best) => {
        if (told === undefined)
            return true;
        const moved = best - told.best;
        if (end !== null)
            return moved !== 0n;
        const since = at - told.at;
        const leap = moved * 10n >= plan.target && since >= 1000;
        return leap || since >= (moved > 0n ? everyMs : silentEveryMs);
    };
    return {
        say(state) {
            if (state.eventCount !== events)
                sayEvents(state);
            const { best } = state;
            if (best === null || !isTime(state, best))
                return;
            told = { at: state.at, best };
            const progress = progressNow(plan, state);
            if (options.onProgress === undefined)
                options.log.info(progress.line);
            else
                options.onProgress(progress);
        },
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/lost.js



/** Why a connection ended or did not come about, and what that says of the node. */
class lost_SourceLost extends Error {
    phase;
    constructor(phase, message, options) {
        super(redact_plainText(message), options);
        this.name = 'SourceLost';
        this.phase = phase;
    }
}
/**
 * Nothing answers on a connection that was just accepted. Through a tunnel that is knowledge: its host is up, since it
 * accepted the connection for the process, and the process stands still. Directly, whatever lies between may swallow
 * packets, and nothing is known.
 */
function unanswered(tunnelled, message) {
    return new lost_SourceLost(tunnelled ? 'frozen' : 'silent', message);
}
const phaseOfCode = {
    ECONNREFUSED: 'down',
    WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'misconfigured',
};
const wordsOfCode = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    EPIPE: 'connection closed while writing',
    ETIMEDOUT: 'connecting timed out',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'no route to the network',
    ENOTFOUND: 'its name is unknown',
    EAI_AGAIN: 'its name cannot be looked up',
    WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 'it sends messages larger than 4 MiB',
};
/** Any error of a connection, told apart by what the node is to blame for. */
function lost_toLost(error) {
    if (error instanceof lost_SourceLost)
        return error;
    if (error instanceof values_ValueError || error instanceof Refused) {
        return new lost_SourceLost('rejecting', error.message, { cause: error });
    }
    const code = lost_text(error, 'code');
    const message = lost_text(error, 'message') || 'unknown error';
    const tunnel = ofTunnel(error, message);
    if (tunnel !== undefined)
        return tunnel;
    const known = phaseOfCode[code];
    if (known !== undefined)
        return new lost_SourceLost(known, wordsOfCode[code] ?? message, { cause: error });
    if (/^(?:WS_ERR|HPE_|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
        return new lost_SourceLost('rejecting', message, { cause: error });
    }
    if (code === 'EPROTO') {
        const reason = lost_text(error, 'reason') || 'unknown reason';
        return new lost_SourceLost('rejecting', `TLS fails: ${reason} (does it speak TLS on this port?)`, { cause: error });
    }
    const status = /^Unexpected server response: (\d+)$/.exec(message);
    if (status !== null)
        return new lost_SourceLost('rejecting', statusText(Number(status[1])), { cause: error });
    if (/handshake has timed out/.test(message)) {
        return new lost_SourceLost('silent', 'the connection is accepted and nothing answers', { cause: error });
    }
    return new lost_SourceLost('lost', wordsOfCode[code] ?? message, { cause: error });
}
/**
 * The `connect` port says by `kind` whether the node or the tunnel is to blame; ssh2's own errors say it by the reason
 * code of RFC 4254 §5.1: 1 administratively prohibited, 2 connect failed.
 */
function ofTunnel(error, message) {
    const kind = lost_text(error, 'kind');
    const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : undefined;
    if (kind === 'refused' || reason === 2) {
        return new lost_SourceLost('down', 'connection refused (asked through the tunnel)', { cause: error });
    }
    if (kind === 'forbidden' || reason === 1)
        return new lost_SourceLost('misconfigured', message, { cause: error });
    return kind === '' ? undefined : new lost_SourceLost('lost', message, { cause: error });
}
function statusText(status) {
    const hint = status === 401 || status === 403
        ? ' (credentials are missing or wrong)'
        : status === 404 || status === 405
            ? ' (is the path right?)'
            : status >= 300 && status < 400
                ? ' (redirects are not followed)'
                : '';
    return `it answers HTTP ${status}${hint}`;
}
function lost_text(error, key) {
    if (typeof error !== 'object' || error === null)
        return '';
    const value = error[key];
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/on-host.js

/**
 * Why a command ended that gave no value. A link that broke says nothing of the node; a command that failed may mean
 * that the node is down or that the command is wrong, and in both cases there is no value.
 * @param complaint the last line of its stderr
 */
function lostByEnd(end, complaint, seconds) {
    const said = complaint === '' ? '' : `: ${complaint}`;
    switch (end.kind) {
        case 'exited':
            return new lost_SourceLost('rejecting', `the command exited ${end.code}${said}`);
        case 'signalled':
            return new lost_SourceLost('rejecting', `the command was killed by ${end.signal}${said}`);
        case 'lost':
            return new lost_SourceLost('lost', end.why);
        case 'timed-out':
            return new lost_SourceLost('frozen', `the command did not end within ${seconds} s${said}`);
        case 'cancelled':
            return new lost_SourceLost('lost', 'the command was ended');
        case 'syntax-error':
            return new lost_SourceLost('misconfigured', `bash does not understand the command: ${end.message}`);
        case 'not-started':
            return new lost_SourceLost('lost', `the command was not started: ${end.why}`);
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/poll.js

/** The server asks to be left alone for a while. */
class poll_Throttled extends Error {
    waitMs;
    constructor(waitMs) {
        super('HTTP 429');
        this.name = 'Throttled';
        this.waitMs = waitMs;
    }
}
const identifyEvery = 20;
const longestWaitMs = 300_000;
/** Reads one value after the other: the next read begins when the one before is over and the interval has passed. */
async function poll(context, { identify, read }, signal, valid) {
    const { clock, timing, emit } = context;
    let connected = false;
    let polls = 0;
    let throttled = 0;
    let unready;
    let last;
    const connect = async () => {
        const identity = await identify?.();
        emit(identity === undefined ? { kind: 'connected' } : { kind: 'connected', identity });
        connected = true;
    };
    /** Between two polls another process may have taken the port, and no connection would have told. */
    const recheck = async (value) => {
        polls++;
        if (identify === undefined || !(polls % identifyEvery === 0 || (last !== undefined && value < last)))
            return;
        const identity = await identify();
        if (identity !== undefined)
            emit({ kind: 'identity', identity });
    };
    for (;;) {
        const began = clock.now();
        let waitMs = timing.pollMs;
        try {
            if (!connected && identify !== undefined)
                await connect();
            const polled = await read();
            if (!connected)
                await connect();
            throttled = 0;
            if ('unready' in polled) {
                if (polled.unready !== unready)
                    emit({ kind: 'lost', phase: 'rejecting', why: polled.unready });
                unready = polled.unready;
            }
            else {
                unready = undefined;
                await recheck(polled.value);
                last = polled.value;
                emit({ kind: 'sample', ...polled, via: 'poll' });
                valid();
            }
        }
        catch (error) {
            if (error instanceof poll_Throttled) {
                throttled++;
                waitMs = patience(error, throttled, timing.pollMs);
                if (throttled === 1 || throttled % 10 === 0) {
                    const times = throttled === 1 ? '' : `, ${throttled} times in a row`;
                    emit({ kind: 'note', text: `asks to wait ${Math.ceil(waitMs / 1000)} s (HTTP 429${times})` });
                }
            }
            else if (error instanceof values_ValueError)
                emit({ kind: 'malformed', why: error.message });
            else
                throw error;
        }
        // A clock that jumped while the machine slept must not make up for the polls that were missed.
        const spent = Math.max(0, clock.now() - began);
        await clock.sleep(waitMs > timing.pollMs ? waitMs : Math.max(timing.pollMs / 10, timing.pollMs - spent), signal);
    }
}
/** As long as was asked for; a server that names no time is asked half as often each time. */
function patience({ waitMs }, times, pollMs) {
    return Math.min(longestWaitMs, Math.max(waitMs, pollMs * 2 ** Math.min(times - 1, 10)));
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/scrape.js



/**
 * Reads scrapes one after the other. A counter that fell says itself that its process began anew; one that has already
 * climbed past its old value is told by `process_start_time_seconds`.
 */
function scrapeReader(counter) {
    let before;
    return (text, openMetrics) => {
        if (counter.kind !== 'metric')
            throw new values_ValueError(`${counter.kind} is not read from metrics`);
        const scrape = exposition_parseScrape(text, openMetrics);
        const series = metric_pickSeries(scrape, counter.selector);
        const value = wholeNumber(series);
        const started = processStart(scrape);
        const isCounter = ['counter', 'histogram', 'summary'].includes(typeOf(scrape.types, series.name) ?? '');
        const restarted = before === undefined
            ? undefined
            : started !== undefined && before.started !== undefined && started !== before.started
                ? `its process started anew: process_start_time_seconds was ${before.started} and is ${started}`
                : isCounter && value < before.value
                    ? `the counter fell from ${before.value} to ${value}: its process started anew`
                    : undefined;
        before = { value, started };
        return restarted === undefined ? { value } : { value, restarted };
    };
}
/** The type of a series is that of its family: `x_total` of a counter `x` in OpenMetrics, `x_bucket` of a histogram `x`. */
function typeOf(types, name) {
    return types.get(name) ?? types.get(name.replace(/_(?:total|count|sum|bucket|created)$/, ''));
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/source.js

/** Larger answers are refused: a node must not be able to fill the runner's memory. */
const maxBytes = 4 * 1024 * 1024;
/**
 * Runs sessions one after the other until the source ends or trying is of no use. Between two it waits with full jitter
 * (AWS Architecture Blog, "Exponential Backoff And Jitter"), 0.5 s × 2ⁿ; only data that was valid resets n, since a
 * server that accepts and drops would be hammered otherwise.
 */
async function keepOpen(context, session) {
    const { signal, clock, timing } = context;
    let failures = 0;
    while (!signal.aborted) {
        try {
            await inScope(signal, (scope) => session(scope, () => {
                failures = 0;
            }));
        }
        catch (error) {
            if (signal.aborted)
                return;
            const lost = lost_toLost(error);
            context.emit({ kind: 'lost', phase: lost.phase, why: lost.message });
            if (lost.phase === 'misconfigured')
                return;
        }
        const delay = context.random() * Math.min(timing.backoffCapMs, 500 * 2 ** Math.min(failures, 20));
        failures++;
        await clock.sleep(delay, signal).catch(() => undefined);
    }
}
/** Gives `work` a signal that aborts with the outer one, and in any case when the work is over. */
async function inScope(outer, work) {
    const scope = new AbortController();
    const abort = () => scope.abort(outer.reason);
    if (outer.aborted)
        abort();
    outer.addEventListener('abort', abort, { once: true });
    try {
        return await work(scope.signal);
    }
    finally {
        outer.removeEventListener('abort', abort);
        scope.abort(new lost_SourceLost('lost', 'the session is over'));
    }
}
/** Runs `work` for at most `ms`; its signal then aborts and the call rejects with `late`. Work that ends later is ignored. */
function within(context, outer, ms, late, work) {
    return inScope(outer, async (signal) => {
        const deadline = context.clock.sleep(ms, signal).then(() => {
            throw late;
        });
        const working = work(signal);
        // The loser of the race must not become an unhandled rejection.
        working.catch(() => undefined);
        deadline.catch(() => undefined);
        return Promise.race([working, deadline]);
    });
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/command.js








/** Asks a command on the host, again and again, and reads the counter from what it prints. */
function followCommand(context) {
    const read = reader(context);
    return {
        done: keepOpen(context, (signal, valid) => poll(context, { read: async () => read(await command_commandOutput(context, signal)) }, signal, valid)),
        hashAt: () => Promise.resolve(undefined),
        settled: () => Promise.resolve(undefined),
    };
}
/** `number` is the last line that is not blank: commands like to say something first. */
function reader({ counter }) {
    switch (counter.kind) {
        case 'metric': {
            const scrape = scrapeReader(counter);
            return (text) => scrape(text, false);
        }
        case 'lines': {
            const matches = pattern_compilePattern(counter.pattern);
            return (text) => ({
                value: BigInt(text.split('\n').filter((line) => matches(line.slice(0, command_longestLine))).length),
            });
        }
        case 'number':
            return (text) => {
                const last = text
                    .split('\n')
                    .map(lib/* trimAscii */.ic)
                    .findLast((line) => line !== '');
                if (last === undefined)
                    throw new values_ValueError('the command printed nothing');
                return { value: readValue(counter, last) ?? 0n };
            };
        case 'json':
        case 'ethereum-blocks':
        case 'ethereum-logs':
        case 'substrate-blocks':
        case 'substrate-sessions':
        case 'substrate-storage':
        case 'cometbft-blocks':
            return (text) => {
                const value = readValue(counter, text);
                if (value === undefined)
                    throw new values_ValueError('what the command printed has nothing at the path');
                return { value };
            };
    }
}
/** Of a line that is matched; the rest of a longer one is not looked at. */
const command_longestLine = 8 * 1024;
/** The command's stdout. @throws SourceLost */
async function command_commandOutput(context, signal) {
    const { run, spec, timing } = context;
    if (run === undefined || spec.command === undefined) {
        throw new lost_SourceLost('misconfigured', 'commands cannot be run here: there is no connection to a host');
    }
    const lines = [];
    let bytes = 0;
    let complaint = '';
    const end = await run(spec, {
        script: spec.command,
        timeoutMs: timing.requestMs,
        signal,
        onLine(stream, line) {
            if (stream === 'stderr')
                complaint = line;
            else {
                bytes += line.length + 1;
                if (bytes <= maxBytes)
                    lines.push(line);
            }
        },
    });
    if (bytes > maxBytes)
        throw new lost_SourceLost('misconfigured', 'its command prints more than 4 MiB');
    if (end.kind === 'exited' && end.code === 0)
        return lines.map((line) => `${line}\n`).join('');
    throw lostByEnd(end, complaint, Math.ceil(timing.requestMs / 1000));
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/cometbft.js


/** Blocks of a CometBFT (Tendermint) node. Its blocks are final when they are made, and its numbers are decimal texts. */
function cometbftBlocks() {
    const height = async (call) => {
        const { sync } = await cometbft_status(call);
        return readHeight(sync['latest_block_height']);
    };
    let known;
    return {
        async identify(call) {
            const { chainId, sync } = await cometbft_status(call);
            if (known !== undefined && known !== chainId) {
                throw new Refused(`it is another chain now: ${chainId}, before ${known}`);
            }
            known = chainId;
            // A network is often made anew under its old name: only its first block tells.
            if (sync['earliest_block_height'] !== '1')
                return undefined;
            return { chainId, genesis: blockId(sync['earliest_block_hash']) };
        },
        async unready(call) {
            const { sync } = await cometbft_status(call);
            return sync['catching_up'] === true ? 'it is still catching up (status)' : undefined;
        },
        read: async (call) => ({ value: await height(call) }),
        settled: height,
        async hashAt(call, at) {
            const reply = fields(await call('commit', { height: String(at) }).catch(whenRefused));
            const commit = fields(fields(reply?.['signed_header'])?.['commit']);
            const id = fields(commit?.['block_id']);
            return id === undefined ? undefined : blockId(id['hash']);
        },
        subscription: {
            method: 'subscribe',
            // Not NewBlock: its events carry the whole block.
            params: { query: "tm.event='NewBlockHeader'" },
            unsubscribe: () => ({ method: 'unsubscribe', params: { query: "tm.event='NewBlockHeader'" } }),
            take(result) {
                const value = fields(fields(fields(result)?.['data'])?.['value']);
                const header = fields(value?.['header'] ?? fields(value?.['block'])?.['header']);
                if (header === undefined)
                    return undefined;
                return { value: readHeight(header['height']) };
            },
        },
    };
}
async function cometbft_status(call) {
    const reply = fields(await call('status', {}));
    const sync = fields(reply?.['sync_info']);
    const network = fields(reply?.['node_info'])?.['network'];
    if (sync === undefined || typeof network !== 'string')
        throw new Refused('its status is none of CometBFT');
    return { chainId: network.slice(0, 64), sync };
}
function readHeight(value) {
    if (typeof value !== 'string')
        throw new values_ValueError('a block without a height');
    return readDecimal(value);
}
/** Its hashes are upper case and without `0x`. @throws ValueError */
function blockId(value) {
    return readHash(typeof value === 'string' ? `0x${value}` : value);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/substrate.js




/** The height of the finalized, or of the best block. */
function substrateBlocks(head) {
    return {
        ...substrate,
        settled: (call) => finalizedHeight(call),
        async read(call) {
            if (head === 'finalized')
                return { value: await finalizedHeight(call) };
            return { value: readNumber(await call('chain_getHeader', [])) };
        },
        subscription: headers(head, (result) => ({ value: readNumber(result) })),
    };
}
/** Session.CurrentIndex, which rises by one when a session ends. */
function substrateSessions(head, companion) {
    return substrateStorage({ item: currentIndex, type: 'u32' }, head, companion);
}
/**
 * Any storage value. At the finalized head it is read anew for every finalized block: a change that a fork takes back
 * was never there. At the best head the node itself tells changes (`state_subscribeStorage`).
 * @param companion a second value, always read at the same block
 */
function substrateStorage(read, head, companion) {
    const ownKey = read.item.key;
    return {
        ...substrate,
        settled: (call) => finalizedHeight(call),
        async read(call) {
            const block = readHash(await call(head === 'finalized' ? 'chain_getFinalizedHead' : 'chain_getBlockHash', []));
            const value = await substrate_readStorage(call, read, block);
            return companion === undefined ? { value } : { value, companion: await substrate_readStorage(call, companion, block) };
        },
        subscription: head === 'finalized' || companion !== undefined
            ? headers(head, () => 'ask')
            : {
                method: 'state_subscribeStorage',
                params: [[ownKey]],
                unsubscribe: (id) => ({ method: 'state_unsubscribeStorage', params: [id] }),
                take: (result) => takeChange(result, read),
            },
    };
}
const substrate = {
    identify: substrate_identify,
    unready,
    async hashAt(call, height) {
        const hash = await call('chain_getBlockHash', [asNumber(height)]);
        return hash === null ? undefined : readHash(hash);
    },
};
function headers(head, take) {
    const name = head === 'finalized' ? 'FinalizedHeads' : 'NewHeads';
    return {
        method: `chain_subscribe${name}`,
        params: [],
        unsubscribe: (id) => ({ method: `chain_unsubscribe${name}`, params: [id] }),
        take,
    };
}
/** Who the chain is: its name and the hash of its first block. A new runtime version is the same chain. */
async function substrate_identify(call) {
    const genesis = await call('chain_getBlockHash', [0]);
    const name = await call('system_chain', []);
    return { chainId: typeof name === 'string' ? name.slice(0, 64) : '', genesis: readHash(genesis) };
}
async function unready(call) {
    const health = fields(await call('system_health', []).catch(whenRefused));
    return health?.['isSyncing'] === true ? 'it is still catching up (system_health)' : undefined;
}
async function finalizedHeight(call) {
    const hash = readHash(await call('chain_getFinalizedHead', []));
    return readNumber(await call('chain_getHeader', [hash]));
}
/** @throws ValueError */
function readNumber(header) {
    const block = fields(header);
    if (block === undefined)
        throw new values_ValueError('an answer without a block');
    return readQuantity(block['number']);
}
async function substrate_readStorage(call, read, block) {
    const raw = await call('state_getStorage', [read.item.key, block]);
    if (raw !== null)
        return decodeStorage(raw, read);
    if (read.unsetIsZero === true)
        return 0n;
    if (read.item.key === currentIndex.key && (await call('state_getStorage', [sessionValidators.key, block])) !== null) {
        return 0n;
    }
    throw new values_ValueError(unsetText(read));
}
/** @throws ValueError */
function decodeStorage(raw, { type }) {
    if (typeof raw !== 'string')
        throw new values_ValueError('a storage value that is no text');
    return type === 'by-length' ? decodeByLength(raw) : decodeScale(raw, type);
}
function unsetText({ item }) {
    return `${item.text} is not set on this chain; if the runtime's default is 0, add unset=0 to decode`;
}
/** `{block, changes: [[key, value or null]]}`; later events name only what changed. */
function takeChange(result, read) {
    const changes = fields(result)?.['changes'];
    if (!Array.isArray(changes))
        throw new values_ValueError('a storage event without changes');
    const own = changes.find((change) => Array.isArray(change) && change[0] === read.item.key);
    if (own === undefined)
        return undefined;
    return own[1] === null || own[1] === undefined ? 'ask' : { value: decodeStorage(own[1], read) };
}
function asNumber(height) {
    if (height > BigInt(Number.MAX_SAFE_INTEGER))
        throw new Refused(`no chain has a block ${height}`);
    return Number(height);
}

;// CONCATENATED MODULE: ./packages/watch/lib/chains/of-counter.js




/**
 * The chain that a counter looks at, with a memory of its own; undefined for counters in texts.
 * @param countFrom where a counter that we count ourselves goes on
 */
function chainOf(counter, companion, countFrom = 0n) {
    switch (counter.kind) {
        case 'ethereum-blocks':
            return ethereumBlocks();
        case 'ethereum-logs':
            return ethereumLogs(counter.filter, countFrom);
        case 'substrate-blocks':
            return substrateBlocks(counter.head);
        case 'substrate-sessions':
            return substrateSessions(counter.head, companion);
        case 'substrate-storage':
            return substrateStorage(counter.read, counter.head, companion);
        case 'cometbft-blocks':
            return cometbftBlocks();
        case 'json':
        case 'metric':
        case 'number':
        case 'lines':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/companion.js

/** The second counter of the watch, when its counter has room for one. @throws ProblemError */
function companionOf({ companion, counter }) {
    return companion === undefined ? undefined : parseCompanion(companion, counter);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/reach.js




function endpointOf(text) {
    const url = new URL(text);
    if (url.username === '' && url.password === '')
        return { url, headers: {} };
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = '';
    url.password = '';
    return { url, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } };
}
/**
 * Opens the tunnel's stream for one connection attempt; undefined when the source is reached directly. A stream that
 * comes after its time is destroyed.
 */
async function openTunnel(context, signal) {
    const opening = context.connect(context.spec);
    if (opening === undefined)
        return undefined;
    const late = new lost_SourceLost('lost', 'the tunnel was not opened in time');
    try {
        const stream = await within(context, signal, context.timing.requestMs, late, (scope) => untilAborted(opening, scope));
        // Whoever uses the stream listens, too; this one stays, because an error after they left would end the process.
        stream.on('error', ignore);
        return stream;
    }
    catch (error) {
        opening.then((stream) => stream.on('error', ignore).destroy(), ignore);
        throw error;
    }
}
function ignore() { }
function untilAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        work.then(resolve, reject);
    });
}
/** TLS over a tunnel's stream, for the name in the address: the certificate is the node's, not the tunnel's. */
function tlsOver(stream, url) {
    const host = hostOf(url.href);
    // An IP address is no server name (RFC 6066 §3); the certificate is checked against `host` all the same.
    const named = /[a-z]/i.test(host) && !host.includes(':');
    const secure = (0,external_node_tls_.connect)({
        socket: stream,
        host,
        ...(named ? { servername: host } : {}),
        ALPNProtocols: ['http/1.1'],
    });
    return secure.on('error', ignore);
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/fetch-text.js






/** What a scrape may be; the older format is preferred, since everybody speaks it. */
const fetch_text_prometheusTypes = 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5';
/**
 * GETs, or POSTs `body` as JSON, on a connection of its own, and gives the text of a 2xx answer. Redirects are not
 * followed: they could lead out of the tunnel, or take credentials along.
 * @throws SourceLost | Throttled
 */
async function fetch_text_fetchText(context, outer, accept, body) {
    const tunnel = await openTunnel(context, outer);
    const { url, headers } = endpointOf(context.spec.url);
    const secure = url.protocol === 'https:';
    const late = unanswered(tunnel !== undefined, `no answer within ${Math.ceil(context.timing.requestMs / 1000)} s`);
    try {
        return await within(context, outer, context.timing.requestMs, late, async (signal) => {
            const sent = (secure ? external_node_https_.request : external_node_http_.request)(url, {
                method: body === undefined ? 'GET' : 'POST',
                headers: {
                    ...headers,
                    accept,
                    // A few bytes that unpack to gigabytes would pass any limit on what is received.
                    'accept-encoding': 'identity',
                    connection: 'close',
                    ...(body === undefined
                        ? {}
                        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
                },
                signal,
                // With a stream of our own, Node uses no agent at all; directly, a fresh one keeps nothing open.
                ...(tunnel === undefined
                    ? { agent: false }
                    : { createConnection: () => (secure ? tlsOver(tunnel, url) : tunnel) }),
            });
            const response = await new Promise((resolve, reject) => {
                sent.on('response', resolve);
                sent.on('error', reject);
                sent.end(body);
            });
            return readResponse(context, response);
        });
    }
    finally {
        tunnel?.destroy();
    }
}
async function readResponse(context, response) {
    const refuse = (error) => {
        response.destroy();
        throw error;
    };
    const status = response.statusCode ?? 0;
    if (status === 429)
        refuse(new poll_Throttled(retryAfterMs(response.headers['retry-after'], context.clock.date())));
    if (status < 200 || status > 299)
        refuse(new lost_SourceLost('rejecting', statusText(status)));
    const encoding = response.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') {
        refuse(new lost_SourceLost('rejecting', `it answers with content-encoding ${encoding}, which was not asked for`));
    }
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw new lost_SourceLost('misconfigured', 'its answer is larger than 4 MiB');
        chunks.push(chunk);
    }
    return { text: Buffer.concat(chunks).toString('utf8'), type: (response.headers['content-type'] ?? '').toLowerCase() };
}
/** Seconds or an HTTP date (RFC 9110 §10.2.3), at most 5 minutes; 0 when absent or unreadable. */
function retryAfterMs(text, now) {
    if (text === undefined)
        return 0;
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
    return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 300_000) : 0;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/http.js








const json = 'application/json, text/plain';
/** Polls over HTTP: one request at a time, a new connection for each. */
function followHttp(context) {
    const chain = chainOf(context.counter, companionOf(context), context.countFrom);
    const callIn = (signal) => (method, params) => callOver(context, signal, method, params);
    const ask = async (work) => context.signal.aborted ? undefined : work?.(callIn(context.signal)).catch(() => undefined);
    const toPoll = chain === undefined ? textPoll(context) : (signal) => chainPoll(chain, callIn(signal));
    return {
        done: keepOpen(context, (signal, valid) => poll(context, toPoll(signal), signal, valid)),
        hashAt: (height) => ask(chain?.hashAt && ((call) => chain.hashAt?.(call, height) ?? Promise.resolve(undefined))),
        settled: () => ask(chain?.settled),
    };
}
function chainPoll(chain, call) {
    return {
        identify: () => chain.identify(call),
        async read() {
            const unready = await chain.unready(call);
            return unready === undefined ? chain.read(call) : { unready };
        },
    };
}
function textPoll(context) {
    const { counter, spec } = context;
    if (spec.format === 'prometheus') {
        const read = scrapeReader(counter);
        return (signal) => ({
            read: async () => {
                const { text, type } = await fetch_text_fetchText(context, signal, fetch_text_prometheusTypes);
                return read(text, type.startsWith('application/openmetrics-text'));
            },
        });
    }
    return (signal) => ({
        read: async () => {
            const value = readValue(counter, (await fetch_text_fetchText(context, signal, json)).text);
            if (value !== undefined)
                return { value };
            throw new values_ValueError(`the answer has nothing at ${counter.kind === 'json' ? counter.text : counter.kind}`);
        },
    });
}
const ownId = 1;
async function callOver(context, signal, method, params) {
    const { text } = await fetch_text_fetchText(context, signal, json, request(ownId, method, params));
    const messages = readMessages(text);
    const [message] = messages;
    if (messages.length !== 1 || message?.kind !== 'reply')
        throw new Refused(`${method}: the answer is not JSON-RPC`);
    if (message.id !== ownId)
        throw new Refused(`${method}: the answer is to another question (id ${message.id})`);
    if (message.error !== undefined)
        throw new Refused(`${method}: ${message.error}`);
    return message.result;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/replay.js

const keptLines = 1000;
function countLines() {
    let known = [];
    let joining;
    let continued = true;
    const keep = (digests) => {
        known.push(...digests);
        if (known.length > 2 * keptLines)
            known = known.slice(-keptLines);
    };
    const join = () => {
        if (joining === undefined)
            return 0;
        const { digests, matching, repeated } = joining;
        joining = undefined;
        continued = repeated > 0 || known.length === 0;
        keep(digests.slice(repeated));
        return matching.slice(repeated).filter(Boolean).length;
    };
    return {
        take(line, matches) {
            const digest = (0,external_node_crypto_.createHash)('sha256').update(line).digest('base64');
            if (joining === undefined) {
                keep([digest]);
                return matches ? 1 : 0;
            }
            const first = joining.digests.length === 0;
            const nexts = first ? Array.from(known.keys()) : joining.ends;
            joining.digests.push(digest);
            joining.matching.push(matches);
            // Every place at which the lines so far are what is known; past the end, all of them are repetitions.
            joining.ends = nexts.filter((at) => known[at] === digest).map((at) => at + 1);
            if (joining.ends.includes(known.length))
                joining.repeated = joining.digests.length;
            return joining.ends.some((at) => at < known.length) ? 0 : join();
        },
        again() {
            join();
            joining = { digests: [], matching: [], ends: [], repeated: 0 };
            continued = false;
        },
        settle() {
            if (joining !== undefined) {
                const { digests } = joining;
                joining.repeated = digests.length;
                join();
                // Nothing came, so nothing is missing that the command could have shown.
                if (digests.length === 0)
                    continued = true;
            }
            return continued ? 'continued' : 'gap';
        },
    };
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/log.js






/** What a log command shows at first is the past: it does not count until the command has been quiet for a moment. */
const settleMs = 1000;
const quietMs = 250;
const longestSettleMs = 2000;
/** Many lines in one moment are one value. */
const atOnceMs = 20;
/** A command that follows a log has no end of its own; the watch ends it. */
const longestRunMs = 30 * 24 * 3600 * 1000;
/** Follows a log by a command on the host that prints it as it grows, and counts the lines that have the pattern. */
function log_followLog(context) {
    const { counter } = context;
    const state = { count: context.countFrom ?? 0n, lines: countLines(), settled: false };
    const matches = counter.kind === 'lines' ? pattern_compilePattern(counter.pattern) : () => false;
    return {
        done: keepOpen(context, (signal, valid) => session(context, state, matches, signal, valid)),
        hashAt: () => Promise.resolve(undefined),
        settled: () => Promise.resolve(undefined),
    };
}
async function session(context, state, matches, signal, valid) {
    const { run, spec, clock, timing, emit } = context;
    if (run === undefined || spec.command === undefined) {
        throw new lost_SourceLost('misconfigured', 'a log cannot be followed here: there is no connection to a host');
    }
    const began = clock.now();
    let heardAt = began;
    let complaint = '';
    let grown = Promise.withResolvers();
    const counting = state.settled;
    if (counting)
        state.lines.again();
    const running = run(spec, {
        script: spec.command,
        timeoutMs: longestRunMs,
        signal,
        onLine(stream, line) {
            if (stream === 'stderr') {
                complaint = line;
                return;
            }
            heardAt = clock.now();
            const start = line.slice(0, command_longestLine);
            const more = state.lines.take(start, matches(start));
            if (more === 0 || !state.settled)
                return;
            state.count += BigInt(more);
            grown.resolve('grown');
        },
    }).then((end) => {
        throw endOf(end, complaint);
    });
    running.catch(() => undefined);
    const wait = async (ms) => Promise.race([running, clock.sleep(ms, signal)]);
    const tell = (via) => {
        emit({ kind: 'sample', value: state.count, via });
        valid();
    };
    for (;;) {
        await wait(quietMs);
        const now = clock.now();
        const quiet = now - began >= settleMs && now - heardAt >= quietMs;
        if (quiet || now - began >= longestSettleMs)
            break;
    }
    emit({ kind: 'connected' });
    if (state.lines.settle() === 'gap') {
        emit({ kind: 'note', text: 'the log does not go on where it ended: lines that came meanwhile are not counted' });
    }
    state.settled = true;
    tell('poll');
    for (;;) {
        const why = await Promise.race([running, grown.promise, clock.sleep(timing.pollMs, signal)]);
        if (why === 'grown')
            await wait(atOnceMs);
        grown = Promise.withResolvers();
        tell(why === 'grown' ? 'event' : 'poll');
    }
}
function endOf(end, complaint) {
    if (end.kind !== 'exited' || end.code !== 0)
        return lostByEnd(end, complaint, longestRunMs / 1000);
    return new lost_SourceLost('rejecting', 'the command ended; a log is followed by one that goes on, like tail -n 0 -F');
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/rpc-socket.js




/** JSON-RPC over an open socket. A call that gets no reply in time ends the connection: the node is frozen. */
function rpcOver(context, socket, signal, onEvent) {
    let lastId = 0;
    let current;
    const waiting = new Map();
    const take = (message) => {
        switch (message.kind) {
            case 'notification':
                if (message.subscription === current)
                    onEvent(message.result);
                return;
            case 'reply': {
                const answer = waiting.get(message.id);
                waiting.delete(message.id);
                if (answer !== undefined)
                    answer(message);
                else if (String(message.id) === current && message.error === undefined)
                    onEvent(message.result);
                else
                    throw new values_ValueError(`a reply with the id ${message.id}, which nobody waits for`);
                return;
            }
            case 'other':
                return;
        }
    };
    socket.onText((text) => {
        try {
            for (const message of readMessages(text))
                take(message);
        }
        catch (error) {
            if (!(error instanceof values_ValueError))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    const ask = async (method, params, onReply) => {
        const id = ++lastId;
        const seconds = Math.ceil(context.timing.requestMs / 1000);
        const late = new lost_SourceLost('silent', `no reply to ${method} within ${seconds} s`);
        try {
            const reply = await within(context, signal, context.timing.requestMs, late, () => {
                const replied = new Promise((resolve) => {
                    waiting.set(id, (reply) => {
                        onReply?.(reply);
                        resolve(reply);
                    });
                });
                socket.send(request(id, method, params));
                return Promise.race([replied, socket.ended]);
            });
            if (reply.error !== undefined)
                throw new Refused(`${method}: ${reply.error}`);
            return reply.result;
        }
        finally {
            waiting.delete(id);
        }
    };
    return {
        call: (method, params) => ask(method, params),
        async subscribe(method, params) {
            let id;
            current = undefined;
            await ask(method, params, (reply) => {
                if (reply.error !== undefined)
                    return;
                // CometBFT replies with an empty object and gives events the id of the request.
                id = typeof reply.result === 'string' || typeof reply.result === 'number' ? String(reply.result) : undefined;
                if (id === undefined && isEmptyObject(reply.result))
                    id = String(reply.id);
                current = id;
            });
            if (id === undefined)
                throw new Refused(`${method} gave no id`);
            return id;
        },
        unsubscribe() {
            current = undefined;
        },
    };
}
function isEmptyObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/chain-socket.js



/** New subscriptions in a row without a single event, after which only polls are trusted. */
const deadSubscriptions = 3;
/**
 * Follows a chain over a socket in two ways at once: events for speed, and polls for truth, because a subscription can
 * die while the socket lives (go-ethereum #2887, ethers #5121).
 */
async function followChain(context, chain, socket, signal, valid, ready) {
    const { timing } = context;
    const { subscription } = chain;
    let subscribed;
    /** Highest value of an event on this connection, and how many events there were. */
    let top;
    let events = 0;
    let dead = 0;
    let unready;
    let asked = Promise.withResolvers();
    const tell = (reading, via) => {
        context.emit({ kind: 'sample', ...reading, via });
        valid();
    };
    const rpc = rpcOver(context, socket, signal, (result) => {
        try {
            const said = subscription.take(result);
            if (said === undefined)
                return;
            events++;
            dead = 0;
            if (said === 'ask')
                asked.resolve('asked');
            // What a node tells while it catches up is the past.
            else if (unready === undefined) {
                if (top === undefined || said.value > top)
                    top = said.value;
                tell(said, 'event');
            }
        }
        catch (error) {
            if (!(error instanceof values_ValueError))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    const { call } = rpc;
    const subscribe = async () => {
        try {
            subscribed = await rpc.subscribe(subscription.method, subscription.params);
        }
        catch (error) {
            if (!(error instanceof Refused))
                throw error;
            subscribed = undefined;
            context.emit({ kind: 'note', text: `no subscription, reading by polls alone (${error.message})` });
        }
    };
    const resubscribe = async () => {
        if (subscribed === undefined)
            return;
        const { method, params } = subscription.unsubscribe(subscribed);
        rpc.unsubscribe();
        await call(method, params).catch((error) => {
            if (!(error instanceof Refused))
                throw error;
        });
        await subscribe();
        context.emit({ kind: 'resubscribed' });
    };
    /** One at a time: of two that overlap, the older could be told last and look like a step back. */
    const read = async (via) => {
        try {
            const known = unready;
            unready = await chain.unready(call);
            if (unready !== undefined) {
                if (unready !== known)
                    context.emit({ kind: 'lost', phase: 'rejecting', why: unready });
                return undefined;
            }
            const before = events;
            const reading = await chain.read(call);
            // An event that came meanwhile knows more: the answer was given before it.
            const overtaken = events > before && top !== undefined && reading.value < top;
            if (!overtaken)
                tell(reading, via);
            return reading.value;
        }
        catch (error) {
            if (!(error instanceof values_ValueError))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
            return undefined;
        }
    };
    const identity = await chain.identify(call);
    context.emit(identity === undefined ? { kind: 'connected' } : { kind: 'connected', identity });
    ready(call);
    // First the subscription, then the question: nothing that happens between the two is missed.
    await subscribe();
    let value = await read('poll');
    let eventsBefore = events;
    let movedInSilence = false;
    let due = inMs(context, timing.pollMs, signal);
    for (;;) {
        const why = await Promise.race([asked.promise, due]);
        asked = Promise.withResolvers();
        if (why === 'asked') {
            value = (await read('event')) ?? value;
            continue;
        }
        due = inMs(context, timing.pollMs, signal);
        const before = value;
        value = (await read('poll')) ?? value;
        const silent = subscribed !== undefined && events === eventsBefore;
        const moved = before !== undefined && value !== undefined && value > before;
        // What the poll before brought has had a whole interval to come as an event, too.
        if (silent && movedInSilence) {
            dead++;
            if (dead < deadSubscriptions)
                await resubscribe();
            else {
                context.emit({ kind: 'note', text: `${dead} subscriptions gave no event, reading by polls alone` });
                rpc.unsubscribe();
                subscribed = undefined;
            }
        }
        movedInSilence = silent && moved && !movedInSilence;
        eventsBefore = events;
    }
}
function inMs({ clock }, ms, signal) {
    const due = clock.sleep(ms, signal).then(() => 'due');
    // It may abort while nobody looks.
    due.catch(() => undefined);
    return due;
}

// EXTERNAL MODULE: ./node_modules/ws/wrapper.mjs
var wrapper = __webpack_require__(2977);
;// CONCATENATED MODULE: ./packages/watch/lib/sources/socket.js




/** Connects and shakes hands, both in time, through a new tunnel when there is one. @throws SourceLost */
async function openSocket(context, signal) {
    const { requestMs } = context.timing;
    const tunnel = await openTunnel(context, signal);
    const { url, headers } = endpointOf(context.spec.url);
    const raw = new wrapper/* WebSocket */.kb(url, {
        headers,
        handshakeTimeout: requestMs,
        maxPayload: maxBytes,
        perMessageDeflate: false,
        ...(tunnel === undefined
            ? {}
            : // ws describes the option by net.connect's type; any Duplex serves (ssh2's channels do).
                { createConnection: () => (url.protocol === 'wss:' ? tlsOver(tunnel, url) : tunnel) }),
    });
    const socket = socket_wrap(raw, tunnel);
    const opened = new Promise((resolve) => {
        raw.once('open', resolve);
    });
    const late = unanswered(tunnel !== undefined, 'the connection is accepted and nothing answers');
    try {
        await within(context, signal, requestMs + 250, late, () => Promise.race([opened, socket.ended]));
    }
    catch (error) {
        socket.terminate();
        const lost = lost_toLost(error);
        throw lost.phase === 'silent' ? late : lost;
    }
    return socket;
}
function socket_wrap(raw, tunnel) {
    const { promise: ended, reject } = Promise.withResolvers();
    ended.catch(() => undefined);
    let listener;
    const early = [];
    // Also after the end: ws reports an aborted handshake as an error, which without a listener would end the process.
    raw.on('error', (error) => reject(lost_toLost(error)));
    // ws drops the errors of an open connection's stream; the tunnel's says whether the link or the node is gone.
    tunnel?.on('error', (error) => reject(lost_toLost(error)));
    raw.on('close', (code, reason) => {
        const said = reason.length === 0 ? '' : `: ${reason.toString('utf8')}`;
        reject(new lost_SourceLost('lost', code === 1006 ? 'the connection broke' : `it closed the connection (${code}${said})`));
    });
    raw.on('message', (data) => {
        const text = socket_textOf(data);
        if (listener === undefined)
            early.push(text);
        else
            listener(text);
    });
    const terminate = () => {
        // Not close(): it waits for an answer, and a frozen peer gives none.
        raw.terminate();
        tunnel?.destroy();
    };
    return {
        ended,
        terminate,
        send: (text) => raw.send(text, () => undefined),
        ping: () => raw.ping(undefined, undefined, () => undefined),
        fail: (lost) => {
            reject(lost);
            terminate();
        },
        onText: (next) => {
            listener = next;
            for (const text of early.splice(0))
                next(text);
        },
        onLife: (alive) => {
            for (const frame of ['message', 'ping', 'pong'])
                raw.on(frame, () => alive());
        },
    };
}
function socket_textOf(data) {
    if (Array.isArray(data))
        return Buffer.concat(data).toString('utf8');
    return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
/**
 * Pings, and ends the connection when no frame of any kind follows: a frozen process or a path that swallows packets
 * leaves a socket open for ever. Never resolves; rejects when the signal aborts.
 */
async function watchdog(context, socket, signal) {
    const { clock, timing } = context;
    const { pingMs, pongMs } = timing;
    let lastPing = clock.now();
    let waitingSince;
    socket.onLife(() => {
        waitingSince = undefined;
    });
    for (;;) {
        await clock.sleep(Math.min(pingMs, pongMs) / 2, signal);
        const now = clock.now();
        if (waitingSince !== undefined && now - waitingSince >= pongMs) {
            const seconds = Math.ceil(pongMs / 1000);
            socket.fail(new lost_SourceLost('silent', `the connection stands, but no frame came within ${seconds} s of a ping`));
        }
        else if (waitingSince === undefined && now - lastPing >= pingMs) {
            waitingSince = now;
            lastPing = now;
            socket.ping();
        }
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/websocket.js






/** Follows a node over WebSocket. */
function followWebSocket(context) {
    const chain = chainOf(context.counter, companionOf(context), context.countFrom);
    let current;
    const done = keepOpen(context, async (signal, valid) => {
        const socket = await openSocket(context, signal);
        try {
            const work = chain === undefined
                ? followMessages(context, socket, valid)
                : followChain(context, chain, socket, signal, valid, (call) => {
                    current = call;
                });
            // Whichever ends first, the other two end with the session's signal and socket.
            for (const running of [work, socket.ended])
                running.catch(() => undefined);
            return await Promise.race([work, socket.ended, watchdog(context, socket, signal)]);
        }
        finally {
            current = undefined;
            socket.terminate();
        }
    });
    return {
        done,
        hashAt: async (height) => (current && chain?.hashAt?.(current, height).catch(() => undefined)) ?? undefined,
        settled: async () => (current && chain?.settled?.(current).catch(() => undefined)) ?? undefined,
    };
}
/** A stream of messages of which some carry the value. There is nothing to ask, so a pong is the sign of life. */
async function followMessages(context, socket, valid) {
    const { counter } = context;
    context.emit({ kind: 'connected' });
    socket.onText((text) => {
        try {
            const value = readValue(counter, text);
            if (value === undefined)
                return;
            context.emit({ kind: 'sample', value, via: 'event' });
            valid();
        }
        catch (error) {
            if (!(error instanceof values_ValueError))
                throw error;
            context.emit({ kind: 'malformed', why: error.message });
        }
    });
    socket.onLife(() => context.emit({ kind: 'alive' }));
    return socket.ended;
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/check-reader.js













/**
 * Reads the plan's checks: metrics from the source that a check is `on`, scraped once for all of them; lines from the
 * log source of the host that it is on, since the watch began; commands on that host.
 * @param sources also those that are not nodes of the plan
 */
function checkReader(plan, sources, ports) {
    const timing = timingOf(plan);
    return async (checks, signal, emit) => {
        const reach = {
            timing,
            connect: ports.connect,
            ...(ports.run === undefined ? {} : { run: ports.run }),
            clock: ports.clock,
            signal,
            random: () => ports.random?.() ?? Math.random(),
        };
        const pairs = checks.flatMap((check) => check.on.map((on) => ({ check, on })));
        const scraped = Map.groupBy(pairs.filter(({ check }) => check.kind === 'metric'), ({ on }) => on);
        await Promise.all([
            ...[...scraped].map(([on, group]) => scrape(reach, findScrape(sources, on), on, group.map(({ check }) => check), emit)),
            ...pairs.map(({ check, on }) => {
                if (check.kind === 'log')
                    return countLog(reach, sources, check, on, emit);
                return check.kind === 'command' ? ask(reach, check, on, emit) : undefined;
            }),
        ]);
    };
}
/** Whether a check's subject can be read at all, before anything is contacted. @throws ValueFault */
function checkSubject({ kind, subject }) {
    if (kind === 'metric')
        parseSelector(subject);
    if (kind === 'log')
        compilePattern(subject);
}
/** Again and again until the signal aborts; what goes wrong is told by `fail`, and is no end. */
async function again({ clock, timing, signal }, work, fail) {
    while (!signal.aborted) {
        let waitMs = timing.pollMs;
        try {
            await work();
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (error instanceof Throttled)
                waitMs = Math.max(waitMs, error.waitMs);
            fail(error instanceof Throttled ? 'it asks to be left alone (HTTP 429)' : toLost(error).message);
        }
        await clock.sleep(waitMs, signal).catch(() => undefined);
    }
}
function findScrape(sources, on) {
    const spec = sources.find((source) => source.name === on && source.format === 'prometheus');
    if (spec === undefined)
        throw new RangeError(`there is no source of metrics called ${on}`);
    return spec;
}
async function scrape(reach, spec, on, checks, emit) {
    const context = { ...reach, spec };
    const wanted = checks.map((check) => [check, parseSelector(check.subject)]);
    const tellAll = (why) => {
        for (const check of checks)
            emit({ check: check.name, node: on, value: null, why });
    };
    const read = async () => {
        const { text, type } = await fetchText(context, reach.signal, prometheusTypes);
        const parsed = parseScrape(text, type.startsWith('application/openmetrics-text'));
        for (const [check, selector] of wanted) {
            try {
                emit(decimal(check, on, pickSeries(parsed, selector).value));
            }
            catch (error) {
                if (!(error instanceof ValueError))
                    throw error;
                emit({ check: check.name, node: on, value: null, why: error.message });
            }
        }
    };
    await again(reach, read, tellAll);
}
async function ask(reach, check, on, emit) {
    const spec = { name: on, alias: on, scheme: 'command', url: 'command:', command: check.subject };
    const read = async () => {
        const text = await commandOutput({ ...reach, spec }, reach.signal);
        const last = text
            .split('\n')
            .map(trimAscii)
            .findLast((line) => line !== '');
        if (last === undefined)
            throw new SourceLost('rejecting', 'the command printed nothing');
        emit(decimal(check, on, last));
    };
    await again(reach, read, (why) => emit({ check: check.name, node: on, value: null, why }));
}
async function countLog(reach, sources, check, on, emit) {
    const spec = sources.find((source) => source.alias === on && kindOf(source) === 'log');
    if (spec === undefined)
        throw new RangeError(`there is no log to follow on ${on}`);
    const source = followLog({
        ...reach,
        spec,
        counter: { kind: 'lines', pattern: check.subject },
        emit(seen) {
            if (seen.kind === 'sample')
                emit({ check: check.name, node: on, value: String(seen.value) });
            else if (seen.kind === 'lost')
                emit({ check: check.name, node: on, value: null, why: seen.why });
        },
    });
    await source.done;
}
function decimal({ name }, node, text) {
    if (parseDecimal(text) !== undefined)
        return { check: name, node, value: text };
    return { check: name, node, value: null, why: `${JSON.stringify(text.slice(0, 60))} is not a number` };
}

;// CONCATENATED MODULE: ./packages/watch/lib/sources/index.js






/** Begins to follow a source; it reports through `emit` until its signal aborts. */
function sources_follow(context) {
    const [problem] = checkPairing([context.spec], context.counter);
    if (problem !== undefined)
        return useless(context, `${problem.what}. ${problem.mend}`);
    switch (source_spec_kindOf(context.spec)) {
        case 'ws':
            return followWebSocket(context);
        case 'http':
        case 'prometheus':
            return followHttp(context);
        case 'command':
            return followCommand(context);
        case 'log':
            return log_followLog(context);
    }
}
/** Told from outside the call, as everything that a source says. */
function useless({ emit, clock, signal }, why) {
    const nothing = () => Promise.resolve(undefined);
    const done = clock.sleep(0, signal).then(() => emit({ kind: 'lost', phase: 'misconfigured', why }), () => undefined);
    return { done, hashAt: nothing, settled: nothing };
}

;// CONCATENATED MODULE: ./packages/watch/lib/watch.js





/**
 * Follows the testnet until it has proven itself or cannot any more. Never rejects for what the network does: that is a
 * verdict. Ends everything that it opened before it resolves.
 * @throws RangeError for a plan that cannot be kept (no source, a quorum beyond the sources, a target below 1)
 */
async function watch(plan, options) {
    checkPlan(plan, options);
    const { clock } = options;
    const timing = timing_timingOf(plan);
    // A watch that is resumed goes on at the time that its past has come to.
    const started = clock.now() - (options.resume?.at ?? 0);
    const elapsed = () => clock.now() - started;
    const inbox = [];
    let wake;
    let due = false;
    const post = (signal) => {
        inbox.push(signal);
        wake?.();
    };
    const ending = new AbortController();
    const cancel = () => {
        post({ kind: 'cancel', at: elapsed(), why: reasonOf(options.signal) });
    };
    if (options.signal.aborted)
        cancel();
    options.signal.addEventListener('abort', cancel, { once: true });
    const sources = plan.sources.map((spec) => {
        const emit = (observation) => {
            const signal = { ...observation, node: spec.name, at: elapsed() };
            if (signal.kind === 'sample')
                recordSample(options, signal);
            post(signal);
        };
        const random = () => options.random?.() ?? Math.random();
        const before = options.resume?.state.nodes.find(({ name }) => name === spec.name)?.last;
        const source = sources_follow({
            spec,
            counter: plan.counter,
            ...(plan.equalProgress === undefined ? {} : { companion: plan.equalProgress }),
            // A counter of our own does not survive this process in any other way.
            ...(before == null ? {} : { countFrom: before }),
            timing,
            connect: options.connect,
            ...(options.run === undefined ? {} : { run: options.run }),
            clock,
            signal: ending.signal,
            random,
            emit,
        });
        return { name: spec.name, source };
    });
    let state = options.resume?.state ?? begin(plan);
    const voice = progressVoice(plan, options, state.eventCount);
    const store = checkpointing(plan, options);
    const comparing = compareHashes(plan, sources, { clock, signal: ending.signal, state: () => state, post, elapsed });
    const checking = readChecks(plan, options, ending.signal, (value) => post({ kind: 'check', at: elapsed(), ...value }));
    // Time alone decides, too.
    const ticking = every(timing.tickMs, clock, ending.signal, () => {
        due = true;
        wake?.();
    });
    try {
        while (state.end === null) {
            if (inbox.length === 0 && !due) {
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
            due = false;
            state = step(plan, state, inbox.splice(0), elapsed());
            voice.say(state);
            store(state);
        }
        return report(plan, state);
    }
    finally {
        options.signal.removeEventListener('abort', cancel);
        ending.abort(new Error('the watch is over'));
        await Promise.allSettled([comparing, checking, ticking, ...sources.map(({ source }) => source.done)]);
    }
}
async function every(ms, clock, signal, tick) {
    for (;;) {
        await clock.sleep(ms, signal);
        tick();
    }
}
function recordSample(options, sample) {
    const { node, at, value, hash, via } = sample;
    options.onSample?.({
        seconds: Math.round(at) / 1000,
        date: options.clock.date(),
        node,
        value,
        ...(hash === undefined ? {} : { hash }),
        via,
    });
}
function reasonOf(signal) {
    return Error.isError(signal.reason) ? redact_plainText(signal.reason.message) : redact_plainText(String(signal.reason));
}
async function readChecks(plan, options, signal, emit) {
    const { checks = [] } = plan;
    if (checks.length === 0 || options.readChecks === undefined)
        return;
    try {
        await options.readChecks(checks, signal, emit);
    }
    catch (error) {
        if (signal.aborted)
            return;
        // Nothing more will come: each reader says why, and what missing data means decides.
        const why = redact_plainText(Error.isError(error) ? error.message : String(error));
        for (const { name, on } of checks)
            for (const node of on)
                emit({ check: name, node, value: null, why });
    }
}
const checkpointEveryMs = 30_000;
/** Writes what is known from time to time, so that a runner that dies takes little with it. */
function checkpointing(plan, { checkpoints, clock }) {
    let savedAt = -Infinity;
    return (state) => {
        if (checkpoints === undefined || !isResumable(state))
            return;
        if (state.end === null && state.at - savedAt < checkpointEveryMs)
            return;
        savedAt = state.at;
        checkpoints.save(serialize(plan, state, { subject: checkpoints.subject, now: clock.date() }));
    };
}
/** @throws RangeError */
function checkPlan(plan, options) {
    const names = new Set(plan.sources.map(({ name }) => name));
    if (plan.sources.length === 0 || names.size !== plan.sources.length) {
        throw new RangeError('a watch needs sources, each with a name of its own');
    }
    if (!Number.isInteger(plan.quorum) || plan.quorum < 1 || plan.quorum > plan.sources.length) {
        throw new RangeError(`a quorum of ${plan.quorum} cannot be met by ${plan.sources.length} sources`);
    }
    if (plan.target < 1n)
        throw new RangeError(`a target of ${plan.target} would prove nothing`);
    if (plan.maxStep !== undefined && (plan.expectedIntervalMs === undefined || plan.maxStep < 1n)) {
        throw new RangeError('max-step is at least 1 and needs expected-interval');
    }
    if (plan.checks !== undefined && plan.checks.length > 0 && options.readChecks === undefined) {
        throw new RangeError('nobody reads the checks');
    }
    if (new Set(plan.checks?.map(({ name }) => name)).size !== (plan.checks?.length ?? 0)) {
        throw new RangeError('each check needs a name of its own');
    }
}

;// CONCATENATED MODULE: ./packages/watch/lib/index.js












/***/ })

};
