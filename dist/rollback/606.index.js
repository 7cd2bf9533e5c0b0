const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 606;
export const ids = [606];
export const modules = {

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


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* unused harmony exports isEqual, isPrerelease, hasSameCore */
/** Longer texts are no versions for node-semver either. */
const maxLength = 256;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const suffix = `(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?`;
const semver = new RegExp(`^(${number})\\.(${number})\\.(${number})${suffix}$`);
/** Leading zeros are usual (`2024.01.0`), two to four parts likewise. */
const calver = new RegExp(`^(\\d{1,8})\\.(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?${suffix}$`);
/** Strict: the grammar of semver.org 2.0.0, or two to four numbers with calver. Nothing is guessed or completed. */
function parseVersion(text, scheme) {
    if (text.length > maxLength)
        return undefined;
    const match = (scheme === 'semver' ? semver : calver).exec(text);
    if (match === null)
        return undefined;
    const parts = match.slice(1, scheme === 'semver' ? 4 : 5).filter((part) => part !== undefined);
    const numbers = parts.map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    const pre = match[scheme === 'semver' ? 4 : 5];
    return { scheme, text, numbers, pre: pre === undefined ? [] : pre.split('.') };
}
/** Precedence by semver.org 2.0.0 section 11; build metadata does not count. Negative: `a` is older. */
function compareVersions(a, b) {
    for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
        const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
        if (order !== 0)
            return order;
    }
    if (a.pre.length === 0 || b.pre.length === 0)
        return b.pre.length - a.pre.length;
    for (let at = 0; at < Math.min(a.pre.length, b.pre.length); at++) {
        const order = compareIdentifiers(a.pre[at] ?? '', b.pre[at] ?? '');
        if (order !== 0)
            return order;
    }
    return a.pre.length - b.pre.length;
}
function isEqual(a, b) {
    return compareVersions(a, b) === 0;
}
function isPrerelease({ pre }) {
    return pre.length > 0;
}
/** The same version but for its pre-release: 2.0.0-rc.1 and 2.0.0. */
function hasSameCore(a, b) {
    return compareVersions({ ...a, pre: [] }, { ...b, pre: [] }) === 0;
}
function compareIdentifiers(a, b) {
    const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumberA !== isNumberB)
        return isNumberA ? -1 : 1;
    // Numbers have no leading zeros, so the longer one is the greater one, whatever a double can hold.
    if (isNumberA && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   HH: () => (/* binding */ isSha)
/* harmony export */ });
/* unused harmony export isZeroSha */
function isSha(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** `before` of a new ref and `after` of a deleted one. */
function isZeroSha(text) {
    return /^0{40}$|^0{64}$/.test(text);
}
function shortSha(sha) {
    return sha.slice(0, 8);
}


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseExpectations),
/* harmony export */   i: () => (/* binding */ unmet)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);

/**
 * Lines `NAME=pattern` and `NAME!=pattern`.
 * @throws ProblemError with the fault of every line
 */
function parseExpectations(lines, where = 'input "expect"') {
    const problems = [];
    const found = lines.flatMap((text, index) => {
        const match = /^([^=!\s]*)(!?=)(.*)$/su.exec(text);
        const at = `${where} entry ${index + 1}`;
        const mend = 'Write NAME=pattern or NAME!=pattern, for example RPC_URL!=*staging*';
        const [, name = '', operator, pattern = ''] = match ?? [];
        if (match === null || !(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isVariableName */ .KL)(name))
            problems.push({ where: at, what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} expects nothing`, mend });
        else if (/[\0\n]/.test(pattern) || pattern.length > 256) {
            problems.push({ where: at, what: 'the pattern is too long, or has a line break', mend });
        }
        else
            return [{ name, matches: operator === '=', pattern, text }];
        return [];
    });
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .M(problems);
    return found;
}
/** The first sentence that the host's answer gives reason for. A name that is not set meets nothing: its default is unknown. */
function unmet(expectations, lines) {
    const index = lines.indexOf('running');
    const answers = index === -1 ? [] : lines.slice(index + 1);
    if (answers.length !== expectations.length)
        return 'the host did not answer what its environment is like';
    for (const [at, { name, text }] of expectations.entries()) {
        if (answers[at] === 'fits')
            continue;
        if (answers[at] === 'unset')
            return `${name} is not set, and ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is expected of it`;
        return `the value of ${name} is not as ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} expects`;
    }
    return undefined;
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ environmentText),
/* harmony export */   Qz: () => (/* binding */ checkEnvironment),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5229);


/** @param key hexadecimal, 32 bytes */
function hashesOf(key, variables) {
    const secret = Buffer.from(key, 'hex');
    if (secret.length !== 32)
        throw new RangeError('the key of a host has 32 bytes');
    return Object.fromEntries(variables
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, value }) => [name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret).update(`${name}\0${value}`).digest('hex')]));
}
/** Faults that would make the environment arrive changed. Names only, never values. */
function checkEnvironment(variables, where = 'inputs "env" and "secrets"') {
    const own = variables.filter(({ name }) => name.startsWith('SHAKEDOWN_'));
    return [
        ...(0,_shakedown_ssh__WEBPACK_IMPORTED_MODULE_1__/* .checkVariables */ .kL)(variables, where),
        ...own.map(({ name }) => ({
            where,
            what: `${name} is a name that scripts get from Shakedown itself`,
            mend: 'Choose another name',
        })),
    ];
}
/** Assignments that a shell reads back byte for byte. `checkEnvironment` must have passed. */
function environmentText(variables) {
    return variables.map(({ name, value }) => `${name}='${value.replaceAll("'", "'\\''")}'\n`).join('');
}


/***/ })

};
