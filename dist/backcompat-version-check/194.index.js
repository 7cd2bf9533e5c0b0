const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 194;
export const ids = [194];
export const modules = {

/***/ 793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

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

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var version = __webpack_require__(1432);
;// CONCATENATED MODULE: ./packages/compat/lib/versions/tag-pattern.js


const place = '{version}';
/**
 * The texts around the version may hold `0-9A-Za-z._+/@-` only. With the grammar of versions this leaves no tag with
 * which a shell, a URL or a file name could do anything else than name it.
 * @throws ValueFault
 */
function parseTagPattern(text, scheme) {
    const mend = 'Write it like v{version}, name-{version} or @scope/name@{version}';
    const [prefix = '', suffix, ...more] = text.split(place);
    if (suffix === undefined || more.length > 0) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} does not hold {version} exactly once`, mend);
    }
    if (!/^[0-9A-Za-z._+/@-]*$/.test(prefix + suffix)) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} holds characters other than letters, digits and . _ + - / @`, mend);
    }
    if (/^[-/.]|\.\.|\/\/|\.lock$|[/.]$/.test(text.replace(place, '0')) || text.length > 200) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} cannot name a tag`, mend);
    }
    const frames = (tag) => tag.length > prefix.length + suffix.length && tag.startsWith(prefix) && tag.endsWith(suffix);
    return {
        text,
        frames,
        read: (tag) => frames(tag) ? (0,version/* parseVersion */.ot)(tag.slice(prefix.length, tag.length - suffix.length), scheme) : undefined,
        write: (version) => `${prefix}${version}${suffix}`,
    };
}

// EXTERNAL MODULE: ./packages/compat/lib/window/select.js + 1 modules
var window_select = __webpack_require__(8144);
;// CONCATENATED MODULE: ./packages/compat/lib/declarations/spec.js

const mend = 'Write it like package.json, package.json#backwardsCompatibleWith, Cargo.toml, VERSION, Makefile#name or path#/pattern (with one group)/';
/**
 * Reads `path` or `path#selector`; a selector is a key (JSON, TOML), the name of a variable, or a regular expression
 * with one group. The expression comes from whoever configures the check, never from the file that is read.
 * @throws ValueFault
 */
function parseDeclarationSpec(text) {
    const at = text.indexOf('#');
    const path = (at === -1 ? text : text.slice(0, at)).trim();
    const selector = at === -1 ? '' : text.slice(at + 1).trim();
    const parts = path.split('/');
    if (path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} does not name a file inside the repository`, mend);
    }
    if (at !== -1 && selector === '')
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} names nothing behind #`, mend);
    return { text, path, ...selectorOf(parts.at(-1) ?? '', selector, text) };
}
function selectorOf(name, selector, text) {
    if (selector.startsWith('/') && selector.endsWith('/') && selector.length > 2) {
        return { kind: 'pattern', pattern: patternOf(selector.slice(1, -1), text) };
    }
    if (selector.includes('('))
        return { kind: 'pattern', pattern: patternOf(selector, text) };
    if (selector === '') {
        if (name === 'package.json')
            return { kind: 'json', keys: ['version'] };
        if (name === 'Cargo.toml')
            return { kind: 'toml', keys: ['package', 'version'] };
        if (name === 'pyproject.toml')
            return { kind: 'pyproject' };
        if (/^version(?:\.txt)?$/i.test(name))
            return { kind: 'plain' };
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} does not say where in the file the version stands`, mend);
    }
    const keys = selector.split('.');
    if (name.endsWith('.json'))
        return { kind: 'json', keys };
    if (name.endsWith('.toml'))
        return { kind: 'toml', keys };
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(selector)) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)}: ${(0,grammar/* quote */.hD)(selector)} is not the name of a variable`, mend);
    }
    return { kind: 'variable', name: selector };
}
function patternOf(source, text) {
    if (source.length > 256)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} is longer than 256 characters`, mend);
    let pattern;
    try {
        pattern = new RegExp(source, 'gmu');
    }
    catch (cause) {
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} is no regular expression (${Error.isError(cause) ? cause.message : ''})`, mend);
    }
    // An alternative that matches nothing always matches, and then tells how many groups there are.
    const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
    if (groups !== 1)
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} has ${groups} groups, and one has to hold the version`, mend);
    return pattern;
}

// EXTERNAL MODULE: ./packages/compat/lib/declarations/value.js
var value = __webpack_require__(4357);
;// CONCATENATED MODULE: ./packages/plan/lib/compat/settings.js


/** @param isSet whether an input or the policy sets it @throws ProblemError with every mistake at once */
function compatSettings(settled, isSet) {
    const problems = [];
    const reading = (name, read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof grammar/* ValueFault */.Qe))
                throw error;
            problems.push({ where: `input ${(0,grammar/* quote */.hD)(name)}`, what: error.what, mend: error.mend });
            return undefined;
        }
    };
    const { scheme } = settled;
    const both = (a, b) => {
        if (!isSet(a) || !isSet(b))
            return;
        problems.push({ where: `input ${(0,grammar/* quote */.hD)(a)}`, what: `there is ${(0,grammar/* quote */.hD)(b)}, too`, mend: 'Give one of them' });
    };
    both('candidate', 'candidate-file');
    both('floor', 'floor-file');
    both('floor', 'window');
    both('floor-file', 'window');
    const pattern = reading('tag-pattern', () => parseTagPattern(settled['tag-pattern'], scheme));
    const choices = settled.select.map((line) => reading('select', () => (0,window_select/* parseChoice */.H)(line, scheme)));
    const files = (name, lines) => lines.map((line) => reading(name, () => parseDeclarationSpec(line))).filter((read) => read !== undefined);
    if (settled.window !== '' && (0,value/* readWindow */.t)(settled.window) === undefined) {
        problems.push({
            where: 'input "window"',
            what: `${(0,grammar/* quote */.hD)(settled.window)} is no window`,
            mend: 'Write 10 releases or 90 days',
        });
    }
    if (settled['release-line'] !== '' && !/^\d{1,8}(?:\.\d{1,8})?$/.test(settled['release-line'])) {
        problems.push({
            where: 'input "release-line"',
            what: `${(0,grammar/* quote */.hD)(settled['release-line'])} is no line`,
            mend: 'Write it like 1 or 1.4',
        });
    }
    const candidate = settled.candidate === ''
        ? { kind: 'files', specs: files('candidate-file', [settled['candidate-file']]) }
        : { kind: 'given', text: settled.candidate };
    const floorText = settled.floor === '' ? settled.window : settled.floor;
    const floor = floorText === ''
        ? { kind: 'files', specs: files('floor-file', settled['floor-file']) }
        : { kind: 'given', text: floorText };
    if (problems.length > 0 || pattern === undefined)
        throw new problem/* ProblemError */.Mm(problems);
    return {
        candidate,
        floor,
        pattern,
        isPatternGuessed: !isSet('tag-pattern'),
        scheme,
        state: settled.state,
        releaseLine: settled['release-line'],
        choices: choices.filter((choice) => choice !== undefined),
        includePrereleases: settled['include-prereleases'],
        maxVersions: settled['max-versions'],
        matrixFactor: settled['matrix-factor'],
        allowPatchBreak: settled['allow-patch-break'],
        allowVacuous: settled['allow-vacuous'],
        acknowledgements: settled.acknowledgements,
        environments: settled.environments,
    };
}

// EXTERNAL MODULE: ./actions/backcompat-version-check/lib/inputs.js + 1 modules
var inputs = __webpack_require__(8339);
;// CONCATENATED MODULE: ./actions/backcompat-version-check/lib/settings.js



/** The inputs once a policy has spoken: the trusted one, unless another is given. @throws ProblemError */
function readSettings(given, { trusted }, fromPolicy = trusted.policy.compat ?? new Map()) {
    const settled = settleInputs(inputs/* inputs */.Q, given, fromPolicy, trusted.file);
    return { settled, settings: compatSettings(settled, (name) => given.has(name) || fromPolicy.has(name)) };
}


/***/ }),

/***/ 4357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readFloor),
/* harmony export */   t: () => (/* binding */ readWindow)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _versions_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);


const useAuto = 'Write the version itself, or use floor: auto-major';
/**
 * Reads what a declaration says. Nothing is evaluated: a variable, a formula, HEAD, a branch and a commit id are
 * recognised, and refused by name, since each of them can turn into the candidate and then nothing old is tested.
 * @param standsFor what the one variable is set to in the same file, if the text is one
 */
function readFloor(text, scheme, standsFor) {
    const version = (0,_versions_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text, scheme);
    if (version !== undefined)
        return { kind: 'version', version };
    if (text === 'auto-major' || text === 'auto-minor') {
        return { kind: 'auto', unit: text === 'auto-major' ? 'major' : 'minor' };
    }
    if (text === 'none')
        return { kind: 'none' };
    return { kind: 'refused', ...refusalOf(text, standsFor) };
}
/** `10 releases`, `90 days`; `undefined`: it is neither. */
function readWindow(text) {
    const [, digits = '', unit = ''] = /^([1-9]\d{0,5}) (release|day)s?$/.exec(text) ?? [];
    return digits === ''
        ? undefined
        : { kind: 'window', count: Number(digits), unit: unit === 'day' ? 'days' : 'releases' };
}
/** Variables that builds set to what is being built. */
const ownNames = /^(?:.*[_-])?(?:commit|sha\d*|hash|head|ref|branch|tag|release|version|revision|build)(?:[_-].*)?$/i;
function refusalOf(text, standsFor) {
    const shown = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text);
    const variable = /^\$[({]?([A-Za-z_][\w.-]*)[)}]?$/.exec(text)?.[1] ?? /^%([A-Za-z_]\w*)%$/.exec(text)?.[1];
    if (variable !== undefined) {
        if (standsFor === undefined ? ownNames.test(variable) : !/^[\w.+-]*$/.test(standsFor) || ownNames.test(variable)) {
            const why = `${shown} is a build variable that becomes what is being built: nothing old would be tested`;
            return { code: 'FLOOR_IS_SELF', why, mend: useAuto };
        }
        return {
            code: 'FLOOR_IS_FORMULA',
            why: `${shown} is a variable, and nothing is run to read a floor`,
            mend: useAuto,
        };
    }
    if (/[$`]|%\{|\{\{/.test(text)) {
        return { code: 'FLOOR_IS_FORMULA', why: `${shown} is a formula, and nothing is run to read a floor`, mend: useAuto };
    }
    if (/^(?:HEAD|@)(?:[~^].*)?$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is the commit that is being built`, mend: useAuto };
    }
    if (/^[0-9a-f]{7,64}$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is a commit id, not a released version`, mend: useAuto };
    }
    if (/^v\d+\.\d+\.\d+/.test(text)) {
        return {
            code: 'FLOOR_INVALID',
            why: `${shown} is a tag, and the floor is a version`,
            mend: 'Write it without the v',
        };
    }
    if (/^[A-Za-z][\w./-]*$/.test(text)) {
        return { code: 'FLOOR_IS_SELF', why: `${shown} is the name of a branch, not a released version`, mend: useAuto };
    }
    return { code: 'FLOOR_INVALID', why: `${shown} is not a version`, mend: 'Write it like 1.2.3' };
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ dayText),
/* harmony export */   Ky: () => (/* binding */ readAcknowledgements),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _shakedown_policy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3746);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8405);
/* harmony import */ var _versions_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1432);



const text = { type: 'string', minLength: 1, maxLength: 1000 };
const dayText = {
    type: 'string',
    pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
    patternErrorMessage: 'Write a day like 2026-12-31',
};
const schema = {
    type: 'array',
    maxItems: 500,
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['floor', 'reason', 'by', 'until'],
        properties: { floor: text, reason: text, by: text, until: dayText },
    },
};
/** A list of `{floor, reason, by, until}`. @throws ProblemError */
function readAcknowledgements(source, file, scheme) {
    if (isBlank(source))
        return [];
    const entries = (0,_shakedown_policy__WEBPACK_IMPORTED_MODULE_0__/* .readChecked */ .Y)(schema, source, file);
    const problems = [];
    const read = entries.flatMap(({ floor, reason, by, until }, index) => {
        const version = (0,_versions_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(floor, scheme);
        if (version !== undefined)
            return [{ floor: version, reason, by, until }];
        problems.push({
            where: `${file} [${index}].floor`,
            what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(floor)} is not a version`,
            mend: 'Write it like 1.2.3',
        });
        return [];
    });
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_3__/* .ProblemError */ .Mm(problems);
    return read;
}
/** Nothing but comments: a file that is kept for later entries. */
function isBlank(source) {
    return source.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}


/***/ }),

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ startOfLine),
/* harmony export */   GO: () => (/* binding */ isWithoutPromise),
/* harmony export */   NH: () => (/* binding */ isGap),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   pW: () => (/* binding */ nameOfLine),
/* harmony export */   r7: () => (/* binding */ isSameLine),
/* harmony export */   z4: () => (/* binding */ isLaterLine)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);

function lineOf({ scheme, numbers }) {
    if (scheme === 'calver')
        return { kind: 'calver' };
    const [major = 0, minor = 0] = numbers;
    if (major > 0)
        return { kind: 'major', major };
    return minor > 0 ? { kind: 'zero-minor', minor } : { kind: 'zero-patch' };
}
/** Whether the version promises nothing to clients of any other one. */
function isWithoutPromise(version) {
    return lineOf(version).kind === 'zero-patch';
}
function isSameLine(a, b) {
    return nameOfLine(lineOf(a)) === nameOfLine(lineOf(b));
}
/** The first core version of the line: `3.0.0`, `0.4.0`; `undefined` where lines have no start. */
function startOfLine(version) {
    const line = lineOf(version);
    switch (line.kind) {
        case 'major':
            return [line.major, 0, 0];
        case 'zero-minor':
            return [0, line.minor, 0];
        case 'zero-patch':
        case 'calver':
            return undefined;
    }
}
function nameOfLine(line) {
    switch (line.kind) {
        case 'major':
            return `${line.major}.x`;
        case 'zero-minor':
            return `0.${line.minor}.x`;
        case 'zero-patch':
            return '0.0.x';
        case 'calver':
            return 'calver';
    }
}
/** Whether `later` stands in a later line than `earlier`: only then may it break clients of `earlier`. */
function isLaterLine(later, earlier) {
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(later, earlier) > 0 && lineOf(later).kind !== 'calver' && !isSameLine(later, earlier);
}
/** Whether a step from `before` to `after` leaves out a version (x.y.4 \u2192 x.y.6). False for pre-releases and calver. */
function isGap(before, after) {
    if (before.scheme === 'calver' || before.pre.length > 0 || after.pre.length > 0)
        return false;
    const [a = 0, b = 0, c = 0] = before.numbers;
    const [x = 0, y = 0, z = 0] = after.numbers;
    if (x === a && y === b)
        return z > c + 1;
    if (x === a)
        return y > b + 1 || z > 0;
    return x > a + 1 || y > 0 || z > 0;
}


/***/ }),

/***/ 4105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseRange)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);


const mend = 'Write a version, or a range such as 1.2.x, ^1.2.3, ~1.2.3, 1.2.0 - 1.4.9 or >=1.2.0 <1.5.0';
/**
 * A version, `1.x`, `1.2.x`, `^1.2.3`, `~1.2.3`, `1.2.0 - 1.4.9`, or comparators (`> >= < <= =`) that all must hold.
 * Unlike npm's ranges, pre-releases are compared like any other version: whether they count is asked elsewhere.
 * @throws ValueFault
 */
function parseRange(text, scheme) {
    const exact = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text, scheme);
    if (exact !== undefined)
        return (version) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, exact) === 0;
    const part = /^(\d{1,8})(?:\.(\d{1,8}))?\.[x*]$/.exec(text);
    if (part !== null)
        return startsWith(part
            .slice(1)
            .filter((digits) => digits !== undefined)
            .map(Number));
    const span = /^(\S+) - (\S+)$/.exec(text);
    const comparators = span === null ? text.split(/\s+/) : [`>=${span[1] ?? ''}`, `<=${span[2] ?? ''}`];
    const tests = comparators.map((comparator) => parseComparator(comparator, scheme, text));
    return (version) => tests.every((test) => test(version));
}
function startsWith(numbers) {
    return (version) => numbers.every((number, at) => version.numbers[at] === number);
}
function parseComparator(text, scheme, whole) {
    const [, operator = '', operand = ''] = /^(>=|<=|>|<|=|\^|~)(.+)$/.exec(text) ?? [];
    const bound = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(operand, scheme);
    if (bound === undefined || ((operator === '^' || operator === '~') && scheme === 'calver')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(whole)} is neither a version nor a range`, mend);
    }
    const order = (version) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, bound);
    switch (operator) {
        case '>=':
            return (version) => order(version) >= 0;
        case '<=':
            return (version) => order(version) <= 0;
        case '>':
            return (version) => order(version) > 0;
        case '<':
            return (version) => order(version) < 0;
        case '=':
            return (version) => order(version) === 0;
        case '~':
            return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, 2))(version);
        default:
            return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, fixedParts(bound)))(version);
    }
}
/** `^` lets everything change but what comes first and is not zero. */
function fixedParts({ numbers }) {
    const first = numbers.findIndex((number) => number > 0);
    return first === -1 ? numbers.length : first + 1;
}


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);

function releasesOf(tags, pattern) {
    const unreadable = [];
    const found = [];
    let others = 0;
    let alike = 0;
    const names = [];
    for (const { name, commit, time } of tags) {
        const version = pattern.read(name);
        if (version !== undefined)
            found.push({ version, tag: name, sha: commit, ...(time === undefined ? {} : { time }) });
        else if (pattern.frames(name))
            unreadable.push(name);
        else {
            others++;
            if (!/\d+\.\d+\.\d+/.test(name))
                continue;
            alike++;
            if (names.length < 3)
                names.push(name);
        }
    }
    found.sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(a.version, b.version) || (a.tag < b.tag ? -1 : 1));
    const all = [];
    const collisions = [];
    for (const release of found) {
        const last = all.at(-1);
        if (last === undefined || !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n4)(last.version, release.version))
            all.push(release);
        else if (collisions.at(-1)?.[0] === last.tag)
            collisions.at(-1)?.push(release.tag);
        else
            collisions.push([last.tag, release.tag]);
    }
    const resembling = { count: alike, names };
    return { all, collisions, unreadable, others, resembling, find: (version) => findIn(all, version) };
}
/** By bisection: the list is sorted. */
function findIn(all, version) {
    let [from, to] = [0, all.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        const release = all[middle];
        if (release === undefined)
            return undefined;
        const order = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(release.version, version);
        if (order === 0)
            return release;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return undefined;
}


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ hasSameCore),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   n4: () => (/* binding */ isEqual),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
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

/***/ 8144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ parseChoice),
  L: () => (/* binding */ select_select)
});

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/compat/lib/versions/line.js
var line = __webpack_require__(6008);
// EXTERNAL MODULE: ./packages/compat/lib/versions/range.js
var range = __webpack_require__(4105);
// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
;// CONCATENATED MODULE: ./packages/compat/lib/window/sample.js
/**
 * `count` of `items`, chosen by `seed` alone: the same seed chooses the same everywhere, so that a failure can be had
 * again. A linear congruential sequence (Numerical Recipes) after an FNV-1a hash; nothing here is a secret.
 */
function sample(items, count, seed) {
    let state = 2166136261;
    for (const character of seed)
        state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
    const next = (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
    const left = [...items];
    const chosen = [];
    while (chosen.length < count && left.length > 0)
        chosen.push(...left.splice(next(left.length), 1));
    return chosen;
}

;// CONCATENATED MODULE: ./packages/compat/lib/window/select.js





const names = ['floor', 'latest', 'floor+latest', 'minor-last', 'major-first', 'all', 'deployed'];
/** @throws ValueFault */
function parseChoice(text, scheme) {
    const name = names.find((known) => known === text);
    if (name !== undefined)
        return { kind: name };
    const [, count, seed] = /^sample:(\d+)(?:@(\S{1,100}))?$/.exec(text) ?? [];
    if (count !== undefined)
        return { kind: 'sample', count: (0,grammar/* readInteger */.JI)(count, { min: 1, max: 256 }), seed };
    const version = (0,versions_version/* parseVersion */.ot)(text, scheme);
    if (version !== undefined)
        return { kind: 'exact', version };
    try {
        return { kind: 'range', text, includes: (0,range/* parseRange */.R)(text, scheme) };
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        const mend = `Give one of ${names.join(', ')}, sample:N@seed, a version or a range such as 1.2.x`;
        throw new grammar/* ValueFault */.Qe(`${(0,grammar/* quote */.hD)(text)} selects nothing that is known`, mend);
    }
}
/**
 * What is to be run. Whatever is spread over the window (`minor-last`, `major-first`, `sample`, `all`, `deployed`) has
 * the floor and the latest in it: between them lies what is promised.
 */
function select_select(choices, from) {
    const { window } = from;
    const chosen = new Set();
    const missing = [];
    const belowFloor = [];
    const ends = [window[0], window.at(-1)].filter((release) => release !== undefined);
    for (const choice of choices) {
        for (const release of pick(choice, from, ends))
            chosen.add(release);
        if (choice.kind === 'exact' && !window.some(({ version }) => isSame(version, choice.version))) {
            missing.push(choice.version.text);
        }
        if (choice.kind === 'range' && !window.some(({ version }) => choice.includes(version)))
            missing.push(choice.text);
        if (choice.kind !== 'deployed')
            continue;
        for (const version of from.deployed) {
            if ((0,versions_version/* compareVersions */.Zy)(version, from.floor) < 0)
                belowFloor.push(version.text);
        }
    }
    const selected = [...chosen].toSorted((a, b) => (0,versions_version/* compareVersions */.Zy)(b.version, a.version));
    return { selected, missing, belowFloor: [...new Set(belowFloor)] };
}
function pick(choice, { window, deployed, seed }, ends) {
    switch (choice.kind) {
        case 'floor':
            return window.slice(0, 1);
        case 'latest':
            return window.slice(-1);
        case 'floor+latest':
            return ends;
        case 'all':
            return window;
        case 'minor-last':
            return [...window.filter((release, at) => !isSameMinor(release, window[at + 1])), ...ends];
        case 'major-first':
            return [...window.filter((release, at) => !isSameMajor(window[at - 1], release)), ...ends];
        case 'sample': {
            const between = window.slice(1, -1);
            return [...sample(between, choice.count - ends.length, choice.seed ?? seed), ...ends];
        }
        case 'deployed':
            return [...window.filter(({ version }) => deployed.some((other) => isSame(version, other))), ...ends];
        case 'exact':
            return window.filter(({ version }) => isSame(version, choice.version));
        case 'range':
            return window.filter(({ version }) => choice.includes(version));
    }
}
function isSame(a, b) {
    return (0,versions_version/* compareVersions */.Zy)(a, b) === 0;
}
function isSameMinor(a, b) {
    return b !== undefined && [0, 1].every((at) => a.version.numbers[at] === b.version.numbers[at]);
}
function isSameMajor(a, b) {
    if (a === undefined)
        return false;
    return b.version.scheme === 'calver'
        ? a.version.numbers[0] === b.version.numbers[0]
        : (0,line/* isSameLine */.r7)(a.version, b.version);
}


/***/ }),

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TW: () => (/* binding */ candidateAt),
  R8: () => (/* binding */ filesOf),
  El: () => (/* binding */ floorAt)
});

;// CONCATENATED MODULE: ./packages/ports/lib/files.js
class FilesUnreadable extends Error {
    constructor(message, options) {
        super(message, options);
        this.name = 'FilesUnreadable';
    }
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./packages/compat/lib/declarations/makefile.js
/**
 * A variable of a Makefile or a shell script: `name = value`, `name := value`, `name=value`. The value is taken as it
 * stands; what make or a shell would compute is left for `readFloor` to refuse by name.
 */
function readVariable(text, name) {
    const found = assignments(text);
    const own = found.filter((one) => one.name === name);
    const [first] = own;
    if (first === undefined)
        return { kind: 'absent' };
    if (new Set(own.map(({ value }) => value)).size > 1 || own.some(({ operator }) => operator === '+=')) {
        const why = `${name} is set ${own.length} times, on the lines ${own.map(({ line }) => line).join(', ')}`;
        return { kind: 'unreadable', why, mend: 'Set it once', line: first.line };
    }
    const variable = /^\$[({]?([A-Za-z_][A-Za-z0-9_-]*)[)}]?$/.exec(first.value)?.[1];
    const meant = variable === undefined ? [] : found.filter((one) => one.name === variable);
    const [only] = meant;
    return {
        kind: 'text',
        text: first.value,
        line: first.line,
        ...(only !== undefined && meant.length === 1 ? { standsFor: only.value } : {}),
    };
}
function assignments(text) {
    return text.split('\n').flatMap((line, index) => {
        const match = /^(?:export[ \t]+|override[ \t]+|readonly[ \t]+)*([A-Za-z_][\w.-]*)[ \t]*(:{0,3}=|\?=|\+=|!=)(.*)$/.exec(line.replace(/\r$/, ''));
        if (match === null)
            return [];
        const [, name = '', operator = '', rest = ''] = match;
        return [{ name, operator, value: operator === '!=' ? `$(shell ${rest.trim()})` : literal(rest), line: index + 1 }];
    });
}
/** Without a comment at the end and without quotes around the whole. */
function literal(rest) {
    const value = rest.replace(/(?:^|[ \t])#.*$/, '').trim();
    return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/extract.js


function extract(spec, text) {
    switch (spec.kind) {
        case 'json':
            return fromTree(spec.keys, text, readJson);
        case 'toml':
            return fromTree(spec.keys, text, readToml);
        case 'pyproject':
            return fromPyproject(text);
        case 'plain':
            return fromPlain(text);
        case 'variable':
            return readVariable(text, spec.name);
        case 'pattern':
            return fromPattern(spec.pattern, text);
    }
}
function fromTree(keys, text, read) {
    const found = read(text);
    if ('fault' in found)
        return { kind: 'unreadable', why: found.fault, mend: 'Mend the file', line: 1 };
    const value = valueAt(found.value, keys);
    if (value === undefined)
        return { kind: 'absent' };
    const line = lineOf(text, keys);
    if (typeof value === 'string')
        return { kind: 'text', text: value.trim(), line };
    if (valueAt(value, ['workspace']) === true)
        return { kind: 'inherited', line };
    const why = `${keys.join('.')} is not a text`;
    return { kind: 'unreadable', why, mend: 'Write the version as a text', line };
}
const readJson = (text) => {
    try {
        return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
    }
    catch {
        return { fault: 'it is not valid JSON' };
    }
};
const readToml = (text) => {
    try {
        return { value: (0,dist/* parse */.qg)(text.replace(/^\ufeff/, '')) };
    }
    catch {
        return { fault: 'it is not valid TOML' };
    }
};
function fromPyproject(text) {
    const found = readToml(text);
    const dynamic = 'value' in found ? valueAt(found.value, ['project', 'dynamic']) : undefined;
    if (Array.isArray(dynamic) && dynamic.includes('version')) {
        const why = 'project.version is dynamic: the build computes it, and nothing is run to read a version';
        const mend = 'Name the file that holds it: path#/__version__ = "(.+)"/';
        return { kind: 'unreadable', why, mend, line: lineOf(text, ['dynamic']) };
    }
    const own = fromTree(['project', 'version'], text, readToml);
    return own.kind === 'absent' ? fromTree(['tool', 'poetry', 'version'], text, readToml) : own;
}
function fromPlain(text) {
    const lines = text.replace(/^\ufeff/, '').split('\n');
    const filled = lines.map((line, index) => ({ line: index + 1, text: line.trim() })).filter((line) => line.text !== '');
    const [first, second] = filled;
    if (first === undefined)
        return { kind: 'absent' };
    if (second === undefined)
        return { kind: 'text', ...first };
    const why = `it has ${filled.length} lines, and one of them would be the version`;
    return { kind: 'unreadable', why, mend: 'Name the place by a pattern: path#/^version (.+)$/', line: second.line };
}
function fromPattern(pattern, text) {
    const matches = [...text.matchAll(pattern)].filter(([, group]) => group !== undefined);
    const values = new Set(matches.map(([, group = '']) => group.trim()));
    const [first] = matches;
    if (first === undefined)
        return { kind: 'absent' };
    const line = text.slice(0, first.index).split('\n').length;
    if (values.size === 1)
        return { kind: 'text', text: (first[1] ?? '').trim(), line };
    const why = `the pattern finds ${values.size} values: ${[...values].slice(0, 5).join(', ')}`;
    return { kind: 'unreadable', why, mend: 'Make the pattern fit in one place only', line };
}
function valueAt(value, keys) {
    let at = value;
    for (const key of keys) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
/** For annotations only: the first line on which the keys have appeared one after the other. */
function lineOf(text, keys) {
    const lines = text.split('\n');
    let at = 0;
    for (const key of keys) {
        const name = key.replace(/[^A-Za-z0-9_-]/g, '\\$&');
        const found = lines.findIndex((line, index) => index >= at && new RegExp(`(^|[^\\w-])${name}([^\\w-]|$)`).test(line));
        if (found !== -1)
            at = found;
    }
    return at + 1;
}

;// CONCATENATED MODULE: ./packages/compat/lib/declarations/declare.js


/**
 * The first of `specs` that declares something in these files. One that is there and cannot be read ends the search: a
 * later one might be an old declaration that was forgotten.
 */
async function declare(files, specs) {
    let texts;
    try {
        texts = await files.read([...new Set(specs.map(({ path }) => path))]);
    }
    catch (error) {
        if (!(error instanceof FilesUnreadable))
            throw error;
        return outOfReach(specs, error);
    }
    for (const spec of specs) {
        const bytes = texts.get(spec.path);
        const text = bytes === undefined ? undefined : decode(bytes);
        if (bytes === undefined)
            continue;
        const at = { file: spec.path, line: 1 };
        if (text === undefined) {
            return { kind: 'unreadable', why: 'it is not UTF-8', mend: 'Save it as UTF-8', ...at, isOutOfReach: false };
        }
        const found = extract(spec, text);
        if (found.kind === 'absent')
            continue;
        if (found.kind === 'unreadable')
            return { ...found, file: spec.path, isOutOfReach: false };
        if (found.kind === 'text')
            return { ...found, file: spec.path };
        return await inherited(files, spec, found.line);
    }
    return { kind: 'absent', where: specs.map(({ text }) => text).join(', ') };
}
/** The Cargo.toml that `package.workspace` names, else the nearest above that has `[workspace.package]`, as cargo looks for it. */
async function inherited(files, { path }, line) {
    const fault = (why) => {
        return { kind: 'unreadable', why, mend: 'Write the version in the package', file: path, line, isOutOfReach: false };
    };
    const parts = path.split('/').slice(0, -1);
    const above = parts.map((_, index) => [...parts.slice(0, parts.length - 1 - index), 'Cargo.toml'].join('/'));
    let texts;
    let roots = [path, ...above];
    try {
        texts = await files.read(roots);
        const own = decode(texts.get(path) ?? new Uint8Array()) ?? '';
        const named = extract({ kind: 'toml', keys: ['package', 'workspace'], path, text: path }, own);
        if (named.kind === 'text') {
            const root = inside(parts, named.text);
            if (root === undefined)
                return fault(`package.workspace, ${(0,grammar/* quote */.hD)(named.text)}, leads out of the repository`);
            roots = [root];
            texts = await files.read(roots);
        }
    }
    catch (error) {
        if (!(error instanceof FilesUnreadable))
            throw error;
        return fault(error.message);
    }
    for (const root of roots) {
        const bytes = texts.get(root);
        const text = bytes === undefined ? undefined : decode(bytes);
        if (text === undefined)
            continue;
        const keys = ['workspace', 'package', 'version'];
        const found = extract({ kind: 'toml', keys, path: root, text: root }, text);
        if (found.kind === 'text')
            return { ...found, file: root };
        if (found.kind === 'unreadable')
            return fault(`the version comes from ${(0,grammar/* quote */.hD)(root)}, and ${found.why}`);
    }
    return fault('the version comes from the workspace, and no Cargo.toml above has workspace.package.version');
}
/** The Cargo.toml in a folder that is named from another one; `undefined`: it is outside. */
function inside(folder, to) {
    const parts = [...folder];
    for (const part of to.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    return to.startsWith('/') ? undefined : [...parts, 'Cargo.toml'].join('/');
}
function outOfReach(specs, error) {
    const file = specs[0]?.path ?? '';
    const mend = 'Check out with fetch-depth: 0, or give token';
    return { kind: 'unreadable', why: error.message, mend, file, line: 1, isOutOfReach: true };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/compat/lib/versions/version.js
var versions_version = __webpack_require__(1432);
// EXTERNAL MODULE: ./packages/compat/lib/declarations/value.js
var value = __webpack_require__(4357);
// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __webpack_require__(1504);
// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __webpack_require__(1703);
;// CONCATENATED MODULE: ./packages/plan/lib/files-at.js


/** Lock files of large workspaces have a few megabytes. */
const maxBytes = 16 * 1024 * 1024;
/** What is kept of each commit. */
const maxKept = 32 * 1024 * 1024;
/** One request each: an answer that needs more of them is not worth a token's hourly quota. */
const mostByApi = 100;
/** The files of a commit, from where the comparison came from. What was read once is kept: manifests are asked for often. */
function filesAt({ checkout, api }, commit, via) {
    const known = new Map();
    let listed;
    let listedByApi;
    let linked;
    let asked = 0;
    let kept = 0;
    const readByApi = async (paths) => {
        asked += paths.length;
        if (asked > mostByApi) {
            throw new FilesUnreadable(`the API would have to be asked for more than ${mostByApi} files; add actions/checkout`);
        }
        const found = new Map();
        for (const path of paths) {
            const file = await (await connected()).file(path, commit);
            if (file === undefined)
                continue;
            // what the API gave as text no longer shows which bytes were none
            if (file.text.includes('\ufffd'))
                throw new FilesUnreadable(`${(0,grammar/* quote */.hD)(path)} is not UTF-8; add actions/checkout`);
            found.set(path, new TextEncoder().encode(file.text));
        }
        return found;
    };
    const connected = async () => {
        if (api === undefined)
            throw new FilesUnreadable('there is no token to ask the API');
        return await api();
    };
    const entriesByApi = async () => {
        const tree = (await (await connected()).commit(commit))?.tree;
        const { entries, complete } = tree === undefined ? { entries: [], complete: false } : await (await connected()).tree(tree, true);
        if (!complete)
            throw new FilesUnreadable(`the API does not list all files of ${(0,sha/* shortSha */.Fu)(commit)}; add actions/checkout`);
        return entries.filter(({ mode }) => mode !== '040000');
    };
    const linksByApi = async () => {
        const links = (await (listedByApi ??= entriesByApi())).filter(({ mode }) => mode === '120000');
        if (links.length > 0)
            throw new FilesUnreadable(`the API does not say where ${links.length} symbolic links lead; add actions/checkout`);
        return new Map();
    };
    const listByApi = async () => (await (listedByApi ??= entriesByApi())).map(({ path }) => path);
    const isLocal = via === 'git' && checkout !== undefined;
    return {
        async read(paths) {
            const missing = paths.filter((path) => !known.has(path));
            if (missing.length > 0) {
                const found = await telling(commit, () => isLocal ? checkout.readFiles(commit, missing, maxBytes) : readByApi(missing));
                for (const path of missing) {
                    const bytes = found.get(path);
                    kept += bytes?.length ?? 0;
                    if (kept <= maxKept)
                        known.set(path, bytes);
                }
                return new Map(paths.flatMap((path) => entryOf(path, known.get(path) ?? found.get(path))));
            }
            return new Map(paths.flatMap((path) => entryOf(path, known.get(path))));
        },
        list: () => (listed ??= telling(commit, () => (isLocal ? checkout.listTree(commit) : listByApi()))),
        links: () => (linked ??= telling(commit, () => (isLocal ? checkout.readLinks(commit) : linksByApi()))),
    };
}
function entryOf(path, bytes) {
    return bytes === undefined ? [] : [[path, bytes]];
}
async function telling(commit, read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof FilesUnreadable)
            throw error;
        throw new FilesUnreadable(`files of ${(0,sha/* shortSha */.Fu)(commit)} cannot be read (${(0,tips/* reasonOf */.A)(error)})`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/plan/lib/compat/declared.js



/** The files of a commit: fetched when they are missing, else by the API. */
async function filesOf({ checkout, sources }, commit) {
    const { remote, api } = sources;
    if (checkout !== undefined) {
        if (!(await checkout.has(commit)) && remote !== undefined)
            await checkout.bring(remote, [commit]);
        if (await checkout.has(commit)) {
            const local = filesAt(sources, commit, 'git');
            return api === undefined ? local : orByApi(local, () => filesAt(sources, commit, 'api'));
        }
    }
    if (api !== undefined)
        return filesAt(sources, commit, 'api');
    const fault = () => Promise.reject(new FilesUnreadable(`${(0,sha/* shortSha */.Fu)(commit)} is not in the checkout, and there is no token`));
    return { read: fault, list: fault, links: fault };
}
/** A partial clone without credentials has the commit, and cannot fetch what is in its files. */
function orByApi(local, byApi) {
    let other;
    return {
        ...local,
        async read(paths) {
            try {
                return await local.read(paths);
            }
            catch (error) {
                if (!(error instanceof FilesUnreadable))
                    throw error;
                return await (other ??= byApi()).read(paths);
            }
        },
    };
}
async function candidateAt(files, from, scheme) {
    if (from.kind === 'given')
        return versionOf(from.text, scheme, {});
    const found = await declare(files, from.specs);
    switch (found.kind) {
        case 'text':
            return versionOf(found.text, scheme, { file: found.file, line: found.line });
        case 'absent':
            return {
                kind: 'invalid',
                why: `${found.where} declares no version`,
                mend: 'Declare it, or name another candidate-file',
            };
        case 'unreadable': {
            const { why, mend, file, line } = found;
            if (found.isOutOfReach)
                return { kind: 'unknown', why: `${why}. ${mend}`, file, line };
            return { kind: 'invalid', why: `${file}: ${why}`, mend, file, line };
        }
    }
}
function versionOf(text, scheme, place) {
    const version = (0,versions_version/* parseVersion */.ot)(text, scheme);
    if (version !== undefined)
        return { kind: 'version', version, ...place };
    const why = `the candidate ${(0,grammar/* quote */.hD)(text)} is not a version by ${scheme}`;
    return {
        kind: 'invalid',
        why,
        mend: scheme === 'semver' ? 'Write it like 1.2.3' : 'Write it like 2026.11.0',
        ...place,
    };
}
async function floorAt(files, from, scheme) {
    if (from.kind === 'given')
        return { kind: 'declared', value: (0,value/* readWindow */.t)(from.text) ?? (0,value/* readFloor */.j)(from.text, scheme) };
    const found = await declare(files, from.specs);
    switch (found.kind) {
        case 'text': {
            const { text, file, line, standsFor } = found;
            return { kind: 'declared', value: (0,value/* readFloor */.j)(text, scheme, standsFor), file, line };
        }
        case 'absent':
            return { kind: 'absent', where: found.where };
        case 'unreadable': {
            const { why, mend, file, line } = found;
            if (found.isOutOfReach)
                return { kind: 'unknown', why: `${why}. ${mend}`, file, line };
            return { kind: 'faulty', why: `${file}: ${why}`, mend, file, line };
        }
    }
}


/***/ }),

/***/ 5342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readTags)
/* harmony export */ });
/* harmony import */ var _tips_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1703);

/** A request for each hundred; whoever has more has a checkout with tags. */
const mostByApi = 10_000;
/**
 * The tags of the repository. A checkout that has some by the pattern has them all, unless it is shallow: then, and where
 * it has none, the remote is asked, and after it the API. @param withTimes a window of days needs them
 */
async function readTags(opened, pattern, withTimes) {
    const found = await fromGit(opened, pattern, withTimes);
    if (found.kind === 'known')
        return found;
    const asked = await fromApi(opened);
    if (asked.kind === 'known')
        return asked;
    return { kind: 'unknown', why: `${found.why}; ${asked.why}. ${found.mend}, or give token (contents: read)` };
}
async function fromGit({ checkout, sources, options }, pattern, withTimes) {
    const { remote, remoteFault } = sources;
    const deep = 'Check out with fetch-depth: 0, which brings the tags';
    if (checkout === undefined) {
        return { kind: 'unknown', why: 'there is no checkout', mend: 'Add actions/checkout before this step' };
    }
    const isShallow = await checkout.isShallow();
    const here = await checkout.tags(withTimes);
    if (!isShallow && here.some(({ name }) => pattern.read(name) !== undefined)) {
        return { kind: 'known', tags: here, via: 'git' };
    }
    if (remote === undefined) {
        // A whole repository that was never cloned from anywhere has what there is, as far as anybody can be asked.
        const isAlone = !isShallow && options.api === undefined && (await checkout.remoteUrl('origin').catch(_tips_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)) === undefined;
        if (isAlone)
            return { kind: 'known', tags: here, via: 'git' };
        return { kind: 'unknown', why: remoteFault, mend: deep };
    }
    const found = await checkout.remoteTags(remote);
    if (found.kind === 'found')
        return { kind: 'known', tags: found.tags, via: 'the remote' };
    const why = `the checkout has no tags by the pattern ${pattern.text}, and the remote could not be asked (${found.why})`;
    return { kind: 'unknown', why, mend: deep };
}
async function fromApi({ options }) {
    if (options.api === undefined)
        return { kind: 'none', why: 'there is no token to ask the API' };
    try {
        const { tags, complete } = await (await options.api()).tags(mostByApi);
        if (complete)
            return { kind: 'known', tags, via: 'the API' };
        return { kind: 'none', why: `the API would have to be asked for more than ${mostByApi} tags` };
    }
    catch (error) {
        return { kind: 'none', why: `the API does not tell them (${(0,_tips_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A)(error)})` };
    }
}


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   G8: () => (/* binding */ branchAt),
/* harmony export */   Q8: () => (/* binding */ isBranchName),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   dx: () => (/* binding */ labelsAt),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   wF: () => (/* binding */ shaAt)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1504);

/** A webhook payload is hostile until its parts have been looked at, one by one. */
function field(value, ...path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key))
            return undefined;
        at = at[key];
    }
    return at;
}
function textAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function shaAt(value, ...path) {
    const found = textAt(value, ...path);
    return found !== undefined && (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(found) ? found : undefined;
}
function numberAt(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}
function branchAt(value, ...path) {
    const found = textAt(value, ...path);
    return found !== undefined && isBranchName(found) ? found : undefined;
}
function labelsAt(value, ...path) {
    const found = field(value, ...path);
    if (!Array.isArray(found))
        return [];
    return found.map((label) => textAt(label, 'name')).filter((name) => name !== undefined);
}
/** git-check-ref-format(1). What is not a branch name never reaches an argument vector or a URL. */
function isBranchName(name) {
    return (name.length <= 255 &&
        // oxlint-disable-next-line no-control-regex -- control characters are what is refused
        !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$/.test(name) &&
        name !== '' &&
        name !== '@' &&
        name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock')));
}


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf),
/* harmony export */   X: () => (/* binding */ tips)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1504);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2663);


function tips(sources) {
    const known = new Map();
    let defaultName;
    return {
        branch(name) {
            const asked = known.get(name) ?? readTip(sources, name);
            known.set(name, asked);
            return asked;
        },
        defaultBranch: () => (defaultName ??= readDefault(sources)),
        ref: (ref) => readRef(sources, ref),
    };
}
async function readTip({ checkout, remote, remoteFault, api }, name) {
    const faults = [];
    if (checkout !== undefined && remote !== undefined) {
        const tip = await checkout.tip(remote, `refs/heads/${name}`);
        if (tip.kind === 'found')
            return { kind: 'live', commit: tip.commit, via: 'git' };
        if (tip.kind === 'absent')
            return { kind: 'absent', why: `the repository has no branch ${name}` };
        faults.push(`git ls-remote: ${tip.why}`);
    }
    else {
        faults.push(remoteFault);
    }
    if (api !== undefined) {
        try {
            const branch = await (await api()).branch(name);
            if (branch === undefined)
                return { kind: 'absent', why: `the repository has no branch ${name}` };
            if ((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(branch.sha))
                return { kind: 'live', commit: branch.sha, via: 'api' };
        }
        catch (error) {
            faults.push(reasonOf(error));
        }
    }
    else {
        faults.push('there is no token for the API');
    }
    const why = faults.join('; ');
    const old = remote === undefined ? undefined : await checkout?.resolve(`refs/remotes/${remote}/${name}`);
    return old === undefined ? { kind: 'unknown', why } : { kind: 'stale', commit: old, why };
}
async function readDefault({ event, checkout, remote, api }) {
    const told = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .branchAt */ .G8)(event.payload, 'repository', 'default_branch');
    if (told !== undefined)
        return told;
    if (checkout !== undefined && remote !== undefined) {
        const asked = await checkout.defaultBranch(remote);
        if (asked !== undefined)
            return asked;
    }
    return api === undefined ? undefined : (await (await api()).repository()).defaultBranch;
}
async function readRef({ checkout, remote, api }, ref) {
    if (checkout !== undefined && remote !== undefined) {
        const tip = await checkout.tip(remote, ref);
        if (tip.kind === 'absent')
            return undefined;
        if (tip.kind === 'found') {
            await checkout.bring(remote, [tip.commit]);
            return await checkout.resolve(tip.commit);
        }
    }
    if (api === undefined)
        return await checkout?.resolve(ref);
    return (await (await api()).commit(ref))?.sha;
}
/** One line for a sentence; the error itself is the caller's to keep as `cause`. */
function reasonOf(error) {
    return Error.isError(error) ? (error.message.split('\n')[0] ?? error.name) : String(error);
}


/***/ }),

/***/ 1216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ startFindings),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7654);


function startFindings(file, earlier, checked) {
    const problems = [...earlier, ...checked.problems];
    const warnings = [];
    const at = (path, what, mend) => {
        const line = checked.lines.get(path);
        return { line: line ?? 0, where: (0,_schema_check_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(file, line, path), what, mend };
    };
    return {
        problem: (path, what, mend) => void problems.push(at(path, what, mend)),
        warning: (path, what, mend) => void warnings.push(at(path, what, mend)),
        isFaulty: (path) => checked.problems.some((problem) => problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`)),
        settle() {
            if (problems.length > 0)
                throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(inOrder(problems));
            return inOrder(warnings);
        },
    };
}
/** As they stand in the file, so that somebody can mend it from top to bottom. */
function inOrder(located) {
    return located.toSorted((a, b) => a.line - b.line).map(({ where, what, mend }) => ({ where, what, mend }));
}


/***/ }),

/***/ 3746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readChecked)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _document_findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1216);
/* harmony import */ var _reading_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5712);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7654);




/**
 * Reads another file of the suite with the rigour of the policy: YAML 1.2 core, no anchors, no duplicate keys, at most
 * 64 KiB, held against `schema`.
 * @param file only for the texts of problems @throws ProblemError with every problem of the text at once
 */
function readChecked(schema, text, file) {
    const { root, problems } = (0,_reading_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text, file);
    if (root === undefined)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm((0,_document_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .inOrder */ .a)(problems));
    const checked = (0,_schema_check_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAgainst */ .Yo)(schema, root, file);
    const all = [...problems, ...checked.problems];
    if (all.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm((0,_document_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .inOrder */ .a)(all));
    return checked.value;
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* unused harmony export maxPolicyBytes */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);


const maxPolicyBytes = 64 * 1024;
/**
 * Reads one YAML 1.2 document of the core schema. Anchors, aliases, tags, directives and duplicate keys are problems:
 * each of them makes a text mean something else than what a reviewer reads. There is a root when the text can be
 * judged further in spite of its problems.
 */
function readYaml(text, file) {
    const problems = [];
    const refuse = (line, what, mend) => {
        const where = line === 0 ? file : `${file}:${line}`;
        // the parser repeats itself after its first stumble
        if (!problems.some((other) => other.where === where && other.what === what))
            problems.push({ line, where, what, mend });
    };
    const bytes = Buffer.byteLength(text);
    if (bytes > maxPolicyBytes) {
        refuse(0, `the file has ${bytes} bytes, more than 64 KiB`, 'Make it shorter');
        return { problems };
    }
    try {
        const root = readDocument(text, refuse);
        return root === undefined ? { problems } : { root, problems };
    }
    catch (error) {
        if (!Error.isError(error) || error.name !== 'RangeError')
            throw error;
        refuse(0, 'it is nested too deeply', 'Make it flatter');
        return { problems };
    }
}
function readDocument(text, refuse) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, {
        version: '1.2',
        schema: 'core',
        strict: true,
        uniqueKeys: true,
        merge: false,
        prettyErrors: false,
        logLevel: 'silent',
        lineCounter: lines,
    });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (document === undefined || document.contents === null) {
        refuse(0, 'the file is empty', 'Write at least version: 1');
        return undefined;
    }
    for (const error of document.errors) {
        const { what, mend } = explain(error.code, error.message);
        refuse(lineAt(error.pos[0]), what, mend);
    }
    if (second !== undefined) {
        refuse(lineAt(second.range[0]), 'a second document begins here', 'Keep one; remove the ---');
    }
    if (document.directives.yaml.explicit === true || Object.keys(document.directives.tags).length > 1) {
        refuse(1, 'there is a directive (%)', 'Remove it: the file is YAML 1.2');
    }
    if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY'))
        return undefined;
    refuseIndirection(document, lineAt, refuse);
    return toTree(document.contents, lineAt, refuse);
}
function explain(code, message) {
    switch (code) {
        case 'DUPLICATE_KEY':
            return { what: 'this key stands twice in its map', mend: 'Keep one' };
        case 'RESOURCE_EXHAUSTION':
            return { what: 'it is nested too deeply', mend: 'Make it flatter' };
        case 'TAB_AS_INDENT':
            return { what: 'a tab indents this line', mend: 'Indent with blanks' };
        default:
            return { what: `it is not YAML: ${message.replace(/\s+/g, ' ').slice(0, 160)}`, mend: 'Correct it' };
    }
}
function refuseIndirection(document, lineAt, refuse) {
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_key, node) => {
            const line = lineAt(node.range?.[0] ?? 0);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
                refuse(line, `"*${node.source}" is an alias`, 'Write the value out');
            else if (node.anchor !== undefined)
                refuse(line, `"&${node.anchor}" is an anchor`, 'Remove it; write values out');
            if (node.tag !== undefined)
                refuse(line, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(node.tag)} is a tag`, 'Remove it; quote what must be text');
        },
    });
}
function toTree(node, lineAt, refuse) {
    const line = lineAt(node?.range?.[0] ?? 0);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: 'list', items: node.items.map((item) => toTree(item, lineAt, refuse)), line };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const entries = [];
        for (const { key, value } of node.items) {
            const keyLine = lineAt(key.range?.[0] ?? 0);
            const name = keyName(key);
            if (name === undefined)
                refuse(keyLine, 'this key is not text', 'Write a name, or put it in quotes');
            else {
                const tree = toTree(value, lineAt, refuse);
                // a key with nothing behind it: the parser puts the nothing on a later line
                entries.push({ key: name, line: keyLine, value: tree.kind === 'null' ? { kind: 'null', line: keyLine } : tree });
            }
        }
        return { kind: 'map', entries, line };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        const source = node.source ?? String(node.value);
        if (typeof node.value === 'string')
            return { kind: 'text', value: node.value, line };
        if (typeof node.value === 'number')
            return { kind: 'number', value: node.value, source, line };
        if (typeof node.value === 'boolean')
            return { kind: 'boolean', value: node.value, source, line };
    }
    return { kind: 'null', line };
}
/** `null` unquoted is a name, too: the alias of the null deployment. */
function keyName(key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
        return undefined;
    if (typeof key.value === 'string')
        return key.value;
    return key.value === null && key.source === 'null' ? 'null' : undefined;
}


/***/ }),

/***/ 7654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ writeKey),
/* harmony export */   Yo: () => (/* binding */ checkAgainst),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);

/** Holds a document against the schema. All faults at once, each with its line and key path. */
function checkAgainst(schema, root, file) {
    const problems = [];
    const lines = new Map();
    const refuse = (path, line, what, mend) => {
        problems.push({ path, line, where: place(file, line, path), what, mend });
    };
    const value = visit(schema, root, '');
    return { value, problems, lines };
    /** Returns undefined for a part that is faulty as a whole. */
    function visit(schema, tree, path) {
        lines.set(path, tree.line);
        const fault = typeFault(schema, tree) ?? choiceFault(schema, tree);
        if (fault !== undefined)
            return refuse(path, tree.line, ...fault);
        switch (tree.kind) {
            case 'map':
                return visitMap(schema, tree.entries, tree.line, path);
            case 'list':
                return visitList(schema, tree.items, tree.line, path);
            case 'text': {
                const textFault = lengthFault(schema, tree.value) ?? patternFault(schema, tree.value);
                return textFault === undefined ? tree.value : refuse(path, tree.line, ...textFault);
            }
            case 'number': {
                const rangeFault = outOfRange(schema, tree.value);
                return rangeFault === undefined ? tree.value : refuse(path, tree.line, ...rangeFault);
            }
            case 'boolean':
                return tree.value;
            case 'null':
                return null;
        }
    }
    function visitMap(schema, entries, line, path) {
        const known = Object.keys(schema.properties ?? {});
        const sound = [];
        for (const { key, line: keyLine, value } of entries) {
            const inner = path === '' ? writeKey(key) : `${path}.${writeKey(key)}`;
            const keySchema = known.includes(key) ? schema.properties?.[key] : schema.additionalProperties;
            if (keySchema === undefined || keySchema === false) {
                refuse(inner, keyLine, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is not a key here`, (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(key, known));
                continue;
            }
            const nameFault = schema.propertyNames && (lengthFault(schema.propertyNames, key) ?? patternFault(schema.propertyNames, key));
            if (nameFault !== undefined)
                refuse(inner, keyLine, ...nameFault);
            const part = visit(keySchema, value, inner);
            lines.set(inner, keyLine);
            if (part !== undefined)
                sound.push([key, part]);
        }
        for (const key of schema.required ?? []) {
            if (entries.some((entry) => entry.key === key))
                continue;
            refuse(path, line, `the key ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} is missing`, 'Add it');
        }
        const size = sizeFault(entries.length, schema.minProperties, schema.maxProperties, 'keys');
        if (size !== undefined)
            refuse(path, line, ...size);
        // defines own properties even for names such as __proto__
        return Object.fromEntries(sound);
    }
    function visitList(schema, items, line, path) {
        const size = sizeFault(items.length, schema.minItems, schema.maxItems, 'items');
        if (size !== undefined)
            refuse(path, line, ...size);
        const sound = [];
        for (const [index, item] of items.entries()) {
            const inner = `${path}[${index}]`;
            const part = schema.items === undefined ? undefined : visit(schema.items, item, inner);
            // a hole keeps the numbers of the items that follow
            sound.push(part);
            if (part !== undefined && schema.uniqueItems === true && sound.indexOf(part) < index) {
                refuse(inner, item.line, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(item.kind === 'text' ? item.value : item.kind)} stands in the list twice`, 'Keep one');
            }
        }
        return sound;
    }
}
function place(file, line, path) {
    return `${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}`;
}
/** Keys come from a file that may be hostile: in a path only plain ones stand bare. */
function writeKey(key) {
    return /^[A-Za-z0-9_-]{1,64}$/.test(key) ? key : (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key);
}
const typeNames = {
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    null: 'null',
};
const kindNames = { text: 'text', number: 'a number', boolean: 'true or false', null: 'empty', list: 'a list', map: 'a map' };
function typeFault(schema, tree) {
    if (schema.type === undefined)
        return undefined;
    const allowed = typeof schema.type === 'string' ? [schema.type] : schema.type;
    if (allowed.some((type) => isOfType(tree, type)))
        return undefined;
    const wanted = allowed.map((type) => typeNames[type] ?? type).join(' or ');
    const isBare = tree.kind === 'number' || tree.kind === 'boolean';
    const mend = isBare && allowed.includes('string')
        ? (schema.patternErrorMessage ?? `Put it in quotes: "${tree.source}"`)
        : tree.kind === 'null'
            ? `Give ${wanted}, or leave the key out`
            : `Give ${wanted}`;
    return [`this must be ${wanted} and is ${isBare ? tree.source.slice(0, 40) : kindNames[tree.kind]}`, mend];
}
function isOfType(tree, type) {
    switch (type) {
        case 'string':
            return tree.kind === 'text';
        case 'integer':
            return tree.kind === 'number' && Number.isInteger(tree.value);
        case 'number':
            return tree.kind === 'number';
        case 'boolean':
            return tree.kind === 'boolean';
        case 'array':
            return tree.kind === 'list';
        case 'object':
            return tree.kind === 'map';
        case 'null':
            return tree.kind === 'null';
        default:
            throw new Error(`the schema uses the type ${type}, which is not interpreted`);
    }
}
function choiceFault(schema, tree) {
    const value = tree.kind === 'text' || tree.kind === 'number' ? tree.value : undefined;
    const shown = tree.kind === 'text' ? (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(tree.value) : tree.kind === 'number' ? tree.source : kindNames[tree.kind];
    if (schema.const !== undefined && value !== schema.const) {
        return [`this is ${shown}, and only ${JSON.stringify(schema.const)} is known`, `Write ${JSON.stringify(schema.const)}`];
    }
    if (schema.enum !== undefined && !schema.enum.some((choice) => choice === value)) {
        return [`${shown} is not one of ${schema.enum.join(', ')}`, (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(String(value ?? ''), schema.enum)];
    }
    return undefined;
}
function lengthFault({ minLength = 0, maxLength = Infinity }, text) {
    // JSON Schema counts code points
    const length = Array.from(text).length;
    if (length < minLength)
        return ['this is empty', 'Give a value, or leave the key out'];
    return length > maxLength ? [`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} has ${length} characters, more than ${maxLength}`, 'Shorten it'] : undefined;
}
function patternFault({ pattern, patternErrorMessage }, text) {
    if (pattern === undefined || new RegExp(pattern, 'u').test(text))
        return undefined;
    return [`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} does not have the form that is asked for`, patternErrorMessage ?? `It must match ${pattern}`];
}
function outOfRange({ minimum = -Infinity, maximum = Infinity }, value) {
    if (value >= minimum && value <= maximum)
        return undefined;
    return [`${value} is out of range`, `Give a whole number from ${minimum} to ${maximum}`];
}
function sizeFault(size, least = 0, most = Infinity, unit) {
    if (size < least)
        return ['this is empty', 'Add to it, or leave the key out'];
    return size > most ? [`there are ${size} ${unit}, more than ${most}`, 'Give fewer'] : undefined;
}


/***/ }),

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   hp: () => (/* binding */ isZeroSha)
/* harmony export */ });
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


/***/ })

};
