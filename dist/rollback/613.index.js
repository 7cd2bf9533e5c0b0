const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 613;
export const ids = [613];
export const modules = {

/***/ 3613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  noLaw: () => (/* binding */ noLaw),
  readSettings: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/fleet/lib/missing.js
/** A mistake in an input. */
function missing(input, what, mend) {
    return { where: `input "${input}"`, what, mend };
}

;// CONCATENATED MODULE: ./packages/fleet/lib/contradictions.js


/** Inputs of the connection that contradict the policy or each other, or that would be ignored. */
function connectionContradictions(words) {
    const { given, fromPolicy } = words;
    // Behind jump hosts the fingerprints are of the hosts and known-hosts is of the jump hosts. What the policy pins in
    // known-hosts stays pinned.
    const jumps = given.has('jump-hosts') || fromPolicy.has('jump-hosts');
    return [
        ...(jumps
            ? againstPolicy('known-hosts', 'host-fingerprint', words)
            : eitherOr('known-hosts', 'host-fingerprint', words)),
        ...switchedOff('use-agent', ['private-key', 'passphrase'], given),
        ...switchedOff('insecure-ignore-host-key', ['known-hosts', 'host-fingerprint'], given),
    ];
}
/** Two ways to say the same thing. Of these the policy's wins, and the other is a contradiction. */
function eitherOr(one, other, words) {
    const { given, fromPolicy } = words;
    return [
        ...againstPolicy(one, other, words),
        ...againstPolicy(other, one, words),
        ...both(one, other, fromPolicy.has(one) ? fromPolicy : given),
    ];
}
/**
 * The environment that GitHub guards and shows: the policy's, where the policy knows the target. Adds a contradiction to
 * `problems`.
 */
function settleEnvironment(input, target, where, problems) {
    if (target === undefined)
        return input;
    const { environment } = target;
    if (input !== '' && input !== environment) {
        const what = `${(0,grammar/* quote */.hD)(input)} is not ${(0,grammar/* quote */.hD)(environment)}, which ${where} names`;
        problems.push(missing('environment', what, 'Leave it out'));
    }
    return environment;
}
function againstPolicy(ofPolicy, ofInput, { given, fromPolicy, where }) {
    if (!fromPolicy.has(ofPolicy) || !given.has(ofInput) || fromPolicy.has(ofInput))
        return [];
    return [missing(ofInput, `it contradicts ${where}, which sets ${ofPolicy}`, 'Leave it out, or change the policy')];
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
        .map((name) => missing(name, `${by} is true, so it would be ignored`, 'Give one of them'));
}

;// CONCATENATED MODULE: ./packages/fleet/lib/without-secrets.js
/**
 * Why GitHub gives this run no secrets, as a sentence for who wonders; `undefined` where it does.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
function whyWithoutSecrets({ name, actor, payload, repository }) {
    if (name !== 'pull_request')
        return undefined;
    const head = payload?.pull_request
        ?.head;
    if (head?.repo?.full_name !== `${repository.owner}/${repository.name}`) {
        return 'it is empty, because GitHub gives no secrets to a pull request from a fork';
    }
    return actor === 'dependabot[bot]'
        ? 'it is empty, because GitHub gives no secrets to runs that Dependabot starts'
        : undefined;
}

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ssh/lib/host.js
var host = __webpack_require__(2008);
// EXTERNAL MODULE: ./packages/ssh/lib/fingerprint.js
var fingerprint = __webpack_require__(8140);
// EXTERNAL MODULE: ./packages/ssh/lib/known-hosts.js
var known_hosts = __webpack_require__(8777);
// EXTERNAL MODULE: ./packages/ssh/lib/host-key-policy.js
var host_key_policy = __webpack_require__(8681);
// EXTERNAL MODULE: ./packages/ssh/lib/private-key.js + 2 modules
var private_key = __webpack_require__(8448);
;// CONCATENATED MODULE: ./packages/fleet/lib/connection.js



/** Adds every mistake to `problems`; what is returned then is not to be used. */
function readConnection(settled, sources, problems) {
    const hosts = (0,problem/* collect */.Fo)(problems, () => (0,host/* parseHosts */.t)(settled.hosts)) ?? [];
    const hostKeys = (0,problem/* collect */.Fo)(problems, () => readHostKeys(settled, hosts.length > 0, sources));
    const useAgent = settled['use-agent'];
    if (useAgent && sources.agentSocket === undefined) {
        const mend = 'Start ssh-agent in an earlier step, or give private-key';
        problems.push(missing('use-agent', 'there is no agent: SSH_AUTH_SOCK is not set', mend));
    }
    return {
        hosts,
        hostKeys: hostKeys ?? { kind: 'fingerprint', fingerprints: [] },
        jump: (0,problem/* collect */.Fo)(problems, () => readJump(settled, hostKeys)),
        agent: useAgent ? sources.agentSocket : undefined,
        key: hosts.length === 0 || useAgent ? undefined : (0,problem/* collect */.Fo)(problems, () => readKey(settled, sources.withoutSecrets)),
    };
}
function readHostKeys(settled, needed, { fromPolicy, where }) {
    const fingerprints = settled['host-fingerprint'];
    if (settled['insecure-ignore-host-key']) {
        if (fromPolicy.has('known-hosts') || fromPolicy.has('host-fingerprint')) {
            const what = `it contradicts ${where}, which pins the host keys`;
            throw new problem/* ProblemError */.Mm([missing('insecure-ignore-host-key', what, 'Leave it out')]);
        }
        return { kind: 'insecure' };
    }
    // Both are given only with jump hosts, to which known-hosts belongs then.
    if (fingerprints.length > 0) {
        return { kind: 'fingerprint', fingerprints: fingerprints.map((line) => (0,fingerprint/* parseFingerprint */.s)(line)) };
    }
    if (settled['known-hosts'] !== '')
        return { kind: 'known-hosts', known: (0,known_hosts/* parseKnownHosts */.uJ)(settled['known-hosts']) };
    if (!needed)
        return { kind: 'fingerprint', fingerprints: [] };
    const mend = 'Give known-hosts (ssh-keyscan -p PORT HOST, compared with the host itself) or host-fingerprint';
    throw new problem/* ProblemError */.Mm([missing('known-hosts', 'nothing says which host keys are right', mend)]);
}
function readJump(settled, hostKeys) {
    const lines = settled['jump-hosts'];
    if (lines.length === 0)
        return undefined;
    if (settled.hosts.length === 0) {
        throw new problem/* ProblemError */.Mm([missing('jump-hosts', 'there is no host behind them', 'Give hosts, or leave it out')]);
    }
    const hops = (0,host/* parseHosts */.t)(lines, 'input "jump-hosts"');
    // What is wrong with it has been told.
    if (hostKeys === undefined)
        return undefined;
    const known = settled['known-hosts'];
    return { hops, hostKeys: (0,host_key_policy/* jumpHostKeys */.r2)(hostKeys, known === '' ? undefined : (0,known_hosts/* parseKnownHosts */.uJ)(known)) };
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
                'Somebody with write access can deploy this head with a workflow like examples/testnet-dispatch.yml, which runs on the default branch, or push the commits to a branch of this repository',
            ];
        throw new problem/* ProblemError */.Mm([missing('private-key', what, mend)]);
    }
    return (0,private_key/* readPrivateKey */.$)(settled['private-key'], settled.passphrase);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/kit/lib/inputs/parse.js
var parse = __webpack_require__(525);
// EXTERNAL MODULE: ./packages/kit/lib/inputs/read.js
var read = __webpack_require__(8416);
;// CONCATENATED MODULE: ./packages/kit/lib/inputs/settle.js




/**
 * The inputs once the policy has spoken: what the policy sets, else the input, else the fallback or default. The policy
 * is law: an input that says something else is an error naming both, also when it asks for more.
 * @param given raw texts of the inputs, from `readInputs`
 * @param fromPolicy raw texts in the form of inputs, by the same names
 * @param policyWhere the place in the policy, e.g. `.github/shakedown.yml targets.testnet`
 * @throws ProblemError with every mistake at once
 */
function settleInputs(specs, given, fromPolicy, policyWhere) {
    const problems = [];
    const values = {};
    for (const name of fromPolicy.keys()) {
        if (specs[name]?.policy === undefined)
            problems.push(notForPolicy(specs, name, policyWhere));
    }
    for (const [name, spec] of Object.entries(specs)) {
        const law = spec.policy === undefined ? undefined : fromPolicy.get(name);
        const raw = given.get(name);
        const settled = law === undefined || (0,parse/* isBlank */.z3)(law)
            ? (0,read/* readOne */.JF)(spec, `input ${(0,grammar/* quote */.hD)(name)}`, raw)
            : obey(spec, name, law, raw, placeOf(policyWhere, spec, name));
        if ('problem' in settled)
            problems.push(settled.problem);
        else
            values[name] = settled.value;
    }
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return values;
}
function obey(spec, name, law, raw, place) {
    const wanted = (0,parse/* tryParse */.x6)(spec, place, law);
    if ('problem' in wanted || raw === undefined)
        return wanted;
    const asked = (0,parse/* tryParse */.x6)(spec, `input ${(0,grammar/* quote */.hD)(name)}`, raw);
    if ('problem' in asked || (0,external_node_util_.isDeepStrictEqual)(comparable(asked.value), comparable(wanted.value)))
        return asked;
    return {
        problem: {
            where: `input ${(0,grammar/* quote */.hD)(name)}`,
            what: `it says ${(0,grammar/* quote */.hD)(raw.trim())}, and ${place} says ${(0,grammar/* quote */.hD)(law.trim())}`,
            mend: 'The policy decides: leave the input out, or change the policy on the target branch',
        },
    };
}
/** The lines on which assignments stand differ between two texts that mean the same. */
function comparable(value) {
    if (!Array.isArray(value))
        return value;
    return value.map((item) => (typeof item === 'object' && item !== null ? { ...item, line: 0 } : item));
}
function placeOf(policyWhere, spec, name) {
    // Of a target the section follows its path; `compat` stands at the top of the file.
    return `${policyWhere}${spec.policy === 'compat' ? ' ' : '.'}${spec.policy ?? ''}.${name}`;
}
function notForPolicy(specs, name, policyWhere) {
    const settable = Object.keys(specs).filter((other) => specs[other]?.policy !== undefined);
    return {
        where: `${policyWhere} ${(0,grammar/* quote */.hD)(name)}`,
        what: 'a policy cannot set this input',
        mend: (0,grammar/* didYouMean */.au)(name, settable),
    };
}

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __webpack_require__(1504);
// EXTERNAL MODULE: ./packages/release/lib/files/list.js
var list = __webpack_require__(4867);
;// CONCATENATED MODULE: ./packages/release/lib/place.js


/** Files of a release that uploads must leave alone. */
const ownFiles = [
    'release.json',
    list/* listName */.sY,
    'env',
    'deploy.sh',
    'health.sh',
    'version.sh',
    'rollback.sh',
];
/**
 * The folder's name for a deployment, by default its environment's: lower-case, because GitHub's names of environments
 * differ by more than that, and everything but letters, digits and `._-` percent-encoded.
 * @throws ValueFault when it is empty or too long
 */
function folderName(name) {
    const folder = name
        .toLowerCase()
        .toWellFormed()
        .replace(/^\.|[^a-z0-9._-]/gu, (character) => Buffer.from(character).reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, '0')}`, ''));
    if (folder === '')
        throw new grammar/* ValueFault */.Qe('the name is empty', 'Give the deployment a name');
    if (folder.length > 200)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(name)} is too long for a folder`, 'Give a shorter name');
    return folder;
}
/** @throws ValueFault for a root that is no plain path */
function checkRoot(root) {
    const mend = 'Give an absolute path, one below ~/, or one relative to the home';
    if (/[\p{Cc}]/u.test(root) || root === '' || root.startsWith('-'))
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(root)} is no path`, mend);
    if (root.split('/').includes('..'))
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(root)} leads upwards`, mend);
    return root.replace(/(?<=.)\/+$/, '');
}
/** Uploads that would overwrite what a release's folder is made of. @param remotes normal paths, as `parseUploads` gives them */
function checkUploadPlaces(remotes, where = 'input "upload"') {
    return remotes
        .filter((remote) => ownFiles.some((name) => remote === name || remote.startsWith(`${name}/`)))
        .map((remote) => ({
        where,
        what: `${quote(remote)} is a file of the release itself`,
        mend: 'Choose another name on the host',
    }));
}

// EXTERNAL MODULE: ./packages/release/lib/environment/expect.js
var expect = __webpack_require__(2648);
// EXTERNAL MODULE: ./packages/release/lib/environment/freeze.js
var freeze = __webpack_require__(2854);
// EXTERNAL MODULE: ./packages/ssh/lib/frame.js
var lib_frame = __webpack_require__(5229);
// EXTERNAL MODULE: ./actions/rollback/lib/inputs.js + 2 modules
var lib_inputs = __webpack_require__(1505);
;// CONCATENATED MODULE: ./actions/rollback/lib/settings.js







const noLaw = { target: undefined, where: 'the inputs', onHand: 'none' };
/** @throws ProblemError with every mistake in the inputs and in the policy's target */
function readSettings(law, { given, event, env, clock }) {
    const { target, where } = law;
    const problems = [];
    const fromPolicy = new Map(target?.deploy.filter(([name]) => isLaw(name)));
    const settled = (0,problem/* collect */.Fo)(problems, () => settleInputs(lib_inputs/* inputs */.Q, given, fromPolicy, where));
    if (settled === undefined)
        throw new problem/* ProblemError */.Mm(problems);
    const inputs = { ...settled, environment: settleEnvironment(settled.environment, target, where, problems) };
    problems.push(...connectionContradictions({ given, fromPolicy, where }), ...checkSource(inputs, law, given));
    const sources = { fromPolicy, where, withoutSecrets: whyWithoutSecrets(event), agentSocket: env['SSH_AUTH_SOCK'] };
    const connection = readConnection(inputs, sources, problems);
    const value = (input, read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
                throw error;
            problems.push(missing(input, error.what, error.mend));
            return undefined;
        }
    };
    const called = inputs.name === '' ? inputs.environment : inputs.name;
    if (called === '')
        problems.push(missing('name', 'nothing says which deployment', 'Give environment, or name'));
    const name = called === '' ? '' : value('name', () => folderName(called));
    const root = value('root', () => checkRoot(inputs.root));
    const expectations = (0,problem/* collect */.Fo)(problems, () => (0,expect/* parseExpectations */.L)(inputs.expect));
    for (const line of inputs['required-env']) {
        if (!(0,grammar/* isVariableName */.KL)(line))
            problems.push(missing('required-env', `${(0,grammar/* quote */.hD)(line)} is no name of a variable`, 'Give names, one per line'));
    }
    problems.push(...checkMethod(inputs), ...checkRest(inputs));
    const incidentStarted = readIncident(inputs['incident-started'], clock.date(), problems);
    const settings = {
        law,
        inputs,
        connection,
        place: { root: root ?? '', name: name ?? '' },
        envPolicy: inputs['env-policy'] ?? (inputs.method === 'release' ? 'frozen' : 'fail-on-diff'),
        required: inputs['required-env'],
        expectations: expectations ?? [],
        today: [...inputs.env, ...inputs.secrets],
        floor: readFloor(inputs.floor, problems),
        incidentStarted,
    };
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return settings;
}
/** Of what a policy's target may say of a deployment: what this action takes from there. */
function isLaw(name) {
    const known = lib_inputs/* inputs */.Q[name];
    return known?.policy !== undefined;
}
/** Whether somebody says which hosts: the policy, or the inputs. */
function checkSource({ target, hosts }, law, given) {
    const problems = [];
    if (hosts.length === 0 && law.target === undefined) {
        const mend = 'Give target, and the policy names them; or give hosts, with known-hosts or host-fingerprint';
        problems.push(missing('hosts', 'no host is named', mend));
    }
    else if (hosts.length === 0) {
        problems.push(missing('hosts', `no host is named, nor does ${law.where} name one`, 'Name them in one of the two'));
    }
    for (const name of target === '' ? ['policy', 'policy-ref'] : []) {
        if (given.has(name))
            problems.push(missing(name, 'it has no effect without target', 'Leave it out, or give target'));
    }
    return problems;
}
const ofGit = ['app-directory', 'restart', 'version'];
/** What has no effect with a method. Whoever gives it expects one. */
function checkMethod(inputs) {
    const problems = [];
    if (inputs.method === 'release') {
        for (const name of ofGit) {
            if (inputs[name] !== '')
                problems.push(missing(name, 'it has no effect with method: release', 'Leave it out, or use method: git'));
        }
        if (!inputs.fetch)
            problems.push(missing('fetch', 'it has no effect with method: release', 'Leave it out'));
        return problems;
    }
    for (const name of ['app-directory', 'restart']) {
        if (inputs[name] === '')
            problems.push(missing(name, 'method: git needs it', `Give ${name}, or use method: release`));
    }
    if (inputs['app-directory'] !== '' && !/^(?:\/|~\/)[^\p{Cc}]*$/u.test(inputs['app-directory'])) {
        problems.push(missing('app-directory', `${(0,grammar/* quote */.hD)(inputs['app-directory'])} is no path`, 'Give an absolute path, or one below ~/'));
    }
    if (inputs.to === 'previous-good') {
        const what = 'method: git does not know what was good before: only the records of releases do';
        problems.push(missing('to', what, 'Name a tag or a commit, or use method: release'));
    }
    else if (!isTagOrCommit(inputs.to)) {
        problems.push(missing('to', `${(0,grammar/* quote */.hD)(inputs.to)} is neither a tag nor a commit`, 'Name a tag, or a commit of 7 digits or more'));
    }
    if (inputs['env-policy'] === 'frozen') {
        const what = 'method: git starts what was never recorded, so no environment is frozen';
        problems.push(missing('env-policy', what, 'Use current or fail-on-diff, or method: release'));
    }
    if (inputs['env-override'].length > 0) {
        problems.push(missing('env-override', 'method: git has no frozen values to override', 'Give them in env or secrets'));
    }
    return problems;
}
/** What `git check-ref-format` takes for the name of a tag, as far as it matters where it becomes an argument. */
function isTagOrCommit(to) {
    if ((0,sha/* isSha */.HH)(to) || /^[0-9a-f]{7,64}$/.test(to))
        return true;
    return (to.length <= 200 && /^(?![-./])[^\s\p{Cc}~^:?*[\\@{]+(?<![./])$/u.test(to) && !/\.\.|\/\/|\.lock(?:\/|$)/.test(to));
}
function checkRest(inputs) {
    const problems = [];
    for (const [name, { kind }] of Object.entries(lib_inputs/* inputs */.Q)) {
        const isNone = name === 'hold' || name === 'lock-wait';
        if (kind === 'duration' && !isNone && inputs[name] === 0) {
            problems.push(missing(name, 'it is no time at all', 'Give at least 1s'));
        }
    }
    if (inputs.hold > 0 && inputs['hold-reason'] === '') {
        problems.push(missing('hold-reason', 'whoever is held back is told nothing', 'Give the reason'));
    }
    if (inputs.hold === 0 && inputs['hold-reason'] !== '') {
        problems.push(missing('hold-reason', 'nothing is held', 'Give hold, for example 2h, or leave it out'));
    }
    if (inputs.record && inputs.environment === '') {
        problems.push(missing('environment', 'GitHub shows a deployment of an environment', 'Give environment, or set record: false'));
    }
    if (inputs.record && inputs.token === '') {
        problems.push(missing('token', 'without it GitHub is told nothing', 'Give token, or set record: false'));
    }
    const given = { env: inputs.env, secrets: inputs.secrets, 'env-override': inputs['env-override'] };
    for (const [input, variables] of Object.entries(given))
        problems.push(...(0,freeze/* checkEnvironment */.Qz)(variables, `input "${input}"`));
    for (const { name } of inputs.secrets) {
        if (inputs.env.some((one) => one.name === name))
            problems.push(missing('secrets', `${name} is set by env, too`, 'Set it once'));
    }
    for (const name of ['health', 'version-command', 'preflight', 'restart']) {
        problems.push(...(0,lib_frame/* checkScript */.wN)(inputs[name], `input "${name}"`));
    }
    return problems;
}
function readFloor(text, problems) {
    if (text === '')
        return { kind: 'recorded' };
    if (text === 'none')
        return { kind: 'none' };
    const version = (0,versions_version/* parseVersion */.ot)(text.replace(/^v(?=\d)/, ''), 'semver');
    if (version !== undefined)
        return { kind: 'given', version };
    problems.push(missing('floor', `${(0,grammar/* quote */.hD)(text)} is no version`, 'Write it like 1.4.0, or none'));
    return { kind: 'none' };
}
function readIncident(text, now, problems) {
    if (text === '')
        return undefined;
    const isTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(text);
    const at = new Date(text);
    if (!isTime || Number.isNaN(at.getTime())) {
        problems.push(missing('incident-started', `${(0,grammar/* quote */.hD)(text)} is no time`, 'Write it like 2026-11-21T16:04:05Z'));
        return undefined;
    }
    // Clocks differ a little.
    if (at.getTime() > now.getTime() + 60_000) {
        problems.push(missing('incident-started', `${text} is yet to come`, 'Give the time when it began to fail'));
    }
    return at;
}


/***/ })

};
