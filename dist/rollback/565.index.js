const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 565;
export const ids = [565];
export const modules = {

/***/ 1565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finish: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./packages/fleet/lib/index.js + 37 modules
var lib = __webpack_require__(2273);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
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
        throw new problem/* ProblemError */.M(problems);
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

// EXTERNAL MODULE: ./packages/release/lib/lock/take.js + 1 modules
var take = __webpack_require__(1313);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./actions/rollback/lib/inputs.js + 1 modules
var inputs = __webpack_require__(2482);
// EXTERNAL MODULE: ./actions/rollback/lib/left-for-post.js
var left_for_post = __webpack_require__(9752);
// EXTERNAL MODULE: ./actions/rollback/lib/restoring.js
var restoring = __webpack_require__(5457);
// EXTERNAL MODULE: ./actions/rollback/lib/locking.js
var locking = __webpack_require__(2421);
// EXTERNAL MODULE: ./actions/rollback/lib/settings.js + 1 modules
var lib_settings = __webpack_require__(8606);
// EXTERNAL MODULE: ./actions/rollback/lib/tools.js
var tools = __webpack_require__(2687);
;// CONCATENATED MODULE: ./actions/rollback/lib/post.js









/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. A host on
 * which a start was cut short gets back what it had, and every lock is let go. Reads the inputs again, since secrets have
 * no place in the saved state.
 */
async function finish(context) {
    const owed = context.state.get(left_for_post/* OWED */._);
    const untold = context.state.get(left_for_post/* UNTOLD */.t);
    const settings = (0,lib_settings.readSettings)(settleInputs(inputs/* inputs */.Q, context.given, new Map(), 'the inputs'), context);
    try {
        if (owed !== '')
            await putRight(JSON.parse(owed), settings, context);
    }
    finally {
        if (untold !== '')
            await tell(untold, settings, context);
    }
}
async function putRight(aliases, settings, context) {
    context.log.info(`The step ended before its work was whole: ${aliases.join(', ')} are put right now.`);
    const crew = await (0,tools/* openCrew */.o)(settings, context);
    try {
        const hosts = crew.hosts.filter(({ alias }) => aliases.includes(alias));
        const faults = (await Promise.all(hosts.map((host) => putRightOne(host, settings, crew, context)))).flat();
        if (faults.length > 0)
            throw new Error(`What runs there is uncertain: ${faults.join('; ')}`);
        context.state.save(left_for_post/* OWED */._, '');
    }
    finally {
        await crew.close();
    }
}
async function putRightOne(host, settings, crew, context) {
    const { clock, log, signal } = context;
    // The lock is still ours, so nobody else is there; if it is not, somebody else takes care of that host.
    const locks = await (0,take/* takeLocks */.m5)([host], { ...(0,locking/* lockPlanOf */.IJ)(settings, context), waitMs: 0, breakLock: '' }, { clock, log, signal, ownerState: () => Promise.resolve('unknown') });
    if (locks.kind !== 'taken')
        return locks.kind === 'busy' ? [] : [`${host.alias}: ${'why' in locks ? locks.why : locks.kind}`];
    try {
        const [held] = locks.held;
        const present = held === undefined ? undefined : (0,log_history/* currentOf */.$)(held.state.history);
        if (held === undefined || present === undefined || held.state.history.attempt?.state === 'live')
            return [];
        const { restored, what } = await (0,restoring/* restore */.P)(held, present.n, settings, context.event.runId, crew.tools);
        log.info(`${host.alias}${what}`);
        return restored ? [] : [`${host.alias}${what}`];
    }
    finally {
        await (0,take/* letGo */.Ko)(locks.held, log);
    }
}
async function tell(untold, { inputs }, { event, log, clock, signal }) {
    const { connectGitHub } = await __webpack_require__.e(/* import() */ 316).then(__webpack_require__.bind(__webpack_require__, 2316));
    const github = await connectGitHub({
        token: inputs.token,
        apiUrl: event.apiUrl,
        repository: event.repository,
        log,
        clock,
        signal,
    });
    await (0,lib/* tellLate */.qV)(github, untold, event);
}


/***/ }),

/***/ 8606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSettings: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/fleet/lib/index.js + 37 modules
var lib = __webpack_require__(2273);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __webpack_require__(1504);
;// CONCATENATED MODULE: ./packages/release/lib/place.js

/** Files of a release that uploads must leave alone. */
const ownFiles = (/* unused pure expression or super */ null && (['release.json', 'env', 'deploy.sh', 'health.sh', 'version.sh', 'rollback.sh']));
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
// EXTERNAL MODULE: ./actions/rollback/lib/inputs.js + 1 modules
var lib_inputs = __webpack_require__(2482);
;// CONCATENATED MODULE: ./actions/rollback/lib/settings.js






/** @throws ProblemError with every mistake in the inputs */
function readSettings(inputs, { event, env, clock }) {
    const problems = [];
    const without = event.name === 'pull_request' ? 'it is empty; a pull request of a fork gets no secrets' : undefined;
    const connection = (0,lib/* readConnection */.dC)(inputs, {
        fromPolicy: new Map(),
        where: 'the inputs',
        withoutSecrets: without,
        agentSocket: env['SSH_AUTH_SOCK'],
    }, problems);
    const value = (input, read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
                throw error;
            problems.push((0,lib/* missing */.LO)(input, error.what, error.mend));
            return undefined;
        }
    };
    const called = inputs.name === '' ? inputs.environment : inputs.name;
    if (called === '')
        problems.push((0,lib/* missing */.LO)('name', 'nothing says which deployment', 'Give environment, or name'));
    const name = called === '' ? '' : value('name', () => folderName(called));
    const root = value('root', () => checkRoot(inputs.root));
    const expectations = (0,lib/* collect */.Fo)(problems, () => (0,expect/* parseExpectations */.L)(inputs.expect));
    for (const line of inputs['required-env']) {
        if (!(0,grammar/* isVariableName */.KL)(line))
            problems.push((0,lib/* missing */.LO)('required-env', `${(0,grammar/* quote */.hD)(line)} is no name of a variable`, 'Give names, one per line'));
    }
    problems.push(...checkMethod(inputs), ...checkRest(inputs));
    const incidentStarted = readIncident(inputs['incident-started'], clock.date(), problems);
    const settings = {
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
        throw new problem/* ProblemError */.M(problems);
    return settings;
}
const ofGit = ['app-directory', 'restart', 'version'];
/** What has no effect with a method. Whoever gives it expects one. */
function checkMethod(inputs) {
    const problems = [];
    if (inputs.method === 'release') {
        for (const name of ofGit) {
            if (inputs[name] !== '')
                problems.push((0,lib/* missing */.LO)(name, 'it has no effect with method: release', 'Leave it out, or use method: git'));
        }
        if (!inputs.fetch)
            problems.push((0,lib/* missing */.LO)('fetch', 'it has no effect with method: release', 'Leave it out'));
        return problems;
    }
    for (const name of ['app-directory', 'restart']) {
        if (inputs[name] === '')
            problems.push((0,lib/* missing */.LO)(name, 'method: git needs it', `Give ${name}, or use method: release`));
    }
    if (inputs['app-directory'] !== '' && !/^(?:\/|~\/)[^\p{Cc}]*$/u.test(inputs['app-directory'])) {
        problems.push((0,lib/* missing */.LO)('app-directory', `${(0,grammar/* quote */.hD)(inputs['app-directory'])} is no path`, 'Give an absolute path, or one below ~/'));
    }
    if (inputs.to === 'previous-good') {
        const what = 'method: git does not know what was good before: only the records of releases do';
        problems.push((0,lib/* missing */.LO)('to', what, 'Name a tag or a commit, or use method: release'));
    }
    else if (!isTagOrCommit(inputs.to)) {
        problems.push((0,lib/* missing */.LO)('to', `${(0,grammar/* quote */.hD)(inputs.to)} is neither a tag nor a commit`, 'Name a tag, or a commit of 7 digits or more'));
    }
    if (inputs['env-policy'] === 'frozen') {
        const what = 'method: git starts what was never recorded, so no environment is frozen';
        problems.push((0,lib/* missing */.LO)('env-policy', what, 'Use current or fail-on-diff, or method: release'));
    }
    if (inputs['env-override'].length > 0) {
        problems.push((0,lib/* missing */.LO)('env-override', 'method: git has no frozen values to override', 'Give them in env or secrets'));
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
            problems.push((0,lib/* missing */.LO)(name, 'it is no time at all', 'Give at least 1s'));
        }
    }
    if (inputs.hold > 0 && inputs['hold-reason'] === '') {
        problems.push((0,lib/* missing */.LO)('hold-reason', 'whoever is held back is told nothing', 'Give the reason'));
    }
    if (inputs.hold === 0 && inputs['hold-reason'] !== '') {
        problems.push((0,lib/* missing */.LO)('hold-reason', 'nothing is held', 'Give hold, for example 2h, or leave it out'));
    }
    if (inputs.record && inputs.environment === '') {
        problems.push((0,lib/* missing */.LO)('environment', 'GitHub shows a deployment of an environment', 'Give environment, or set record: false'));
    }
    if (inputs.record && inputs.token === '') {
        problems.push((0,lib/* missing */.LO)('token', 'without it GitHub is told nothing', 'Give token, or set record: false'));
    }
    const given = { env: inputs.env, secrets: inputs.secrets, 'env-override': inputs['env-override'] };
    for (const [input, variables] of Object.entries(given))
        problems.push(...(0,freeze/* checkEnvironment */.Qz)(variables, `input "${input}"`));
    for (const { name } of inputs.secrets) {
        if (inputs.env.some((one) => one.name === name))
            problems.push((0,lib/* missing */.LO)('secrets', `${name} is set by env, too`, 'Set it once'));
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
    problems.push((0,lib/* missing */.LO)('floor', `${(0,grammar/* quote */.hD)(text)} is no version`, 'Write it like 1.4.0, or none'));
    return { kind: 'none' };
}
function readIncident(text, now, problems) {
    if (text === '')
        return undefined;
    const isTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(text);
    const at = new Date(text);
    if (!isTime || Number.isNaN(at.getTime())) {
        problems.push((0,lib/* missing */.LO)('incident-started', `${(0,grammar/* quote */.hD)(text)} is no time`, 'Write it like 2026-11-21T16:04:05Z'));
        return undefined;
    }
    // Clocks differ a little.
    if (at.getTime() > now.getTime() + 60_000) {
        problems.push((0,lib/* missing */.LO)('incident-started', `${text} is yet to come`, 'Give the time when it began to fail'));
    }
    return at;
}


/***/ })

};
