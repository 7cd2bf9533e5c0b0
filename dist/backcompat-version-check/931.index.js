const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 931;
export const ids = [931];
export const modules = {

/***/ 4937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fileAt)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1504);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8405);
/* harmony import */ var _tips_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);


/**
 * A plain file of a commit: from the checkout, else by the API. A partial clone (`filter: blob:none`, `tree:0`) without
 * credentials has the commit and cannot fetch its trees or bytes; then the API is asked, too. `undefined`: the commit has no such file.
 * @param maxBytes of what the checkout holds; the API gives files up to 1 MB
 * @throws ProblemError for a link, a folder, a submodule, bytes that are not UTF-8, or when nobody can show the bytes
 */
async function fileAt({ checkout, api }, commit, path, maxBytes) {
    let why = `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(commit)} is not in the checkout`;
    if (checkout !== undefined && (await checkout.has(commit))) {
        try {
            const entry = await checkout.entry(commit, path);
            if (entry === undefined)
                return undefined;
            if (!entry.mode.startsWith('100')) {
                // A link would be read from somewhere else, and that place need not be guarded.
                throw fault(path, 'it is a symbolic link, a folder or a submodule', 'Make it a plain file');
            }
            const bytes = (await checkout.readBlobs([entry.id], maxBytes)).get(entry.id);
            if (bytes !== undefined)
                return { text: decode(bytes, path), blob: entry.id };
            why = `it is longer than ${maxBytes} bytes, or missing in the checkout`;
        }
        catch (error) {
            if (error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm)
                throw error;
            why = `the checkout cannot show it (${(0,_tips_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error)})`;
        }
    }
    if (api === undefined)
        throw fault(path, `${why}, and there is no token to ask the API`, 'Give token (contents: read)');
    const found = await (await api()).file(path, commit);
    return found === undefined ? undefined : { text: found.text, blob: found.sha };
}
function decode(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where: path, what: 'it is not UTF-8', mend: 'Save it as UTF-8' }], { cause });
    }
}
function fault(where, what, mend) {
    return new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([{ where, what, mend }]);
}


/***/ }),

/***/ 9849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V$: () => (/* binding */ noContent),
/* harmony export */   c_: () => (/* binding */ readContent),
/* harmony export */   mF: () => (/* binding */ readClosure)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9031);
/* harmony import */ var _presets_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3929);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2883);



const noContent = { comments: [], manifests: {}, tests: [] };
/** The key `content` replaces the preset's whole: a policy that names one language trusts no other. */
function readContent(draft, preset) {
    if (draft === undefined)
        return preset === undefined ? noContent : (0,_presets_index_js__WEBPACK_IMPORTED_MODULE_0__/* .presetContent */ .Lu)(preset);
    const { cargo, npm, go } = draft.manifests ?? {};
    return {
        comments: (draft.comments ?? []).filter((language) => language !== undefined),
        manifests: {
            ...(cargo === undefined ? {} : { cargo }),
            ...(npm === undefined ? {} : { npm }),
            ...(go === undefined ? {} : { go }),
        },
        tests: (draft.tests ?? []).filter((language) => language !== undefined),
    };
}
function readClosure(draft, targets, mostDemanding, findings) {
    if (draft === undefined)
        return undefined;
    const target = draft.target === undefined ? mostDemanding : (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readTargetReference */ .V)(draft.target, 'closure.target', targets, findings);
    if (draft.target !== undefined && target === _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_DEPLOYMENT */ .K) {
        findings.problem('closure.target', 'the closure raises, and the null deployment is the least there is', 'Name a target that proves something, or leave it out');
    }
    return { roots: (draft.roots ?? []).filter((root) => root !== undefined), target };
}


/***/ }),

/***/ 2883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   V: () => (/* binding */ readTargetReference),
/* harmony export */   he: () => (/* binding */ readAreas),
/* harmony export */   oC: () => (/* binding */ patternReader)
/* harmony export */ });
/* unused harmony export reservedRuleNames */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2531);
/* harmony import */ var _patterns_path_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(522);
/* harmony import */ var _patterns_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(592);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9031);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7654);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3246);






/** All patterns of a policy together may stand for this many alternatives: each is tried against each file. */
const maxAlternatives = 4000;
/** What explanations say where no rule decided. */
const reservedRuleNames = ['default', 'gate', 'integrity', 'closure'];
function patternReader(findings) {
    let left = maxAlternatives;
    return {
        read(texts, path) {
            const patterns = [];
            for (const [index, text] of (texts ?? []).entries()) {
                // the schema has refused it already
                if (text === undefined)
                    continue;
                const at = `${path}[${index}]`;
                try {
                    const pattern = (0,_patterns_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .readPattern */ .ZS)(text);
                    const before = left;
                    left -= pattern.alternatives.length;
                    if (before >= 0 && left < 0) {
                        findings.problem(at, `the patterns up to here stand for more than ${maxAlternatives} alternatives`, 'Use fewer');
                    }
                    if (pattern.warning !== undefined)
                        findings.warning(at, pattern.warning.what, pattern.warning.mend);
                    patterns.push(pattern);
                }
                catch (error) {
                    if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ValueFault */ .Qe))
                        throw error;
                    findings.problem(at, error.what, error.mend);
                }
            }
            return patterns;
        },
    };
}
/** A reference to a target: its name on the ladder, or a problem. */
function readTargetReference(reference, path, targets, findings) {
    if (reference === undefined)
        return _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .NULL_DEPLOYMENT */ .K;
    const name = (0,_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetName */ .je)(reference);
    // a faulty ladder would make every reference to it a second problem
    if (!targets.some((target) => target.name === name) && !findings.isFaulty('targets')) {
        const names = targets.map((target) => target.name);
        findings.problem(path, `there is no target ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`, (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, names));
    }
    return name;
}
function readRules(drafts, targets, patterns, findings) {
    const rules = [];
    for (const [index, draft] of (drafts ?? []).entries()) {
        if (draft === undefined)
            continue;
        const path = `rules[${index}]`;
        const name = draft.name ?? '';
        if (reservedRuleNames.includes(name)) {
            findings.problem(`${path}.name`, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is what explanations say where no rule decided`, 'Rename the rule');
        }
        const other = rules.find((rule) => rule.name === name && name !== '');
        if (other !== undefined) {
            findings.problem(`${path}.name`, `the rule ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is there already, at ${other.path}`, 'Rename one');
        }
        const include = patterns.read(draft.paths, `${path}.paths`);
        const without = patterns.read(draft.exclude, `${path}.exclude`);
        const kinds = draft.changes?.filter((kind) => kind !== undefined);
        rules.push({
            name,
            path,
            include,
            without,
            paths: (0,_patterns_path_set_js__WEBPACK_IMPORTED_MODULE_4__/* .pathSet */ .a)(include, without),
            changes: new Set(kinds === undefined || kinds.length === 0 ? _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .changeKinds */ .c : kinds),
            target: readTargetReference(draft.target, `${path}.target`, targets, findings),
            source: 'policy',
        });
    }
    return rules;
}
function readAreas(drafts, patterns) {
    return new Map(Object.entries(drafts ?? {}).map(([name, texts]) => [
        name,
        (0,_patterns_path_set_js__WEBPACK_IMPORTED_MODULE_4__/* .pathSet */ .a)(patterns.read(texts, `areas.${(0,_schema_check_js__WEBPACK_IMPORTED_MODULE_5__/* .writeKey */ .TE)(name)}`), []),
    ]));
}


/***/ }),

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ inputTexts),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   iw: () => (/* binding */ defaultTargets),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/* unused harmony export nullTarget */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9031);
/* harmony import */ var _schema_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7654);
/* harmony import */ var _schema_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(769);
/* harmony import */ var _schema_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1314);





const nullTarget = {
    name: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K,
    environment: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K,
    deploy: new Map(),
    watch: new Map(),
};
/** What counts when `targets` is left out. */
const defaultTargets = [
    nullTarget,
    { name: 'testnet', environment: 'testnet', deploy: new Map(), watch: new Map() },
];
/** These stand for something else in outputs, and a target's name becomes an output. */
const taken = ['unknown', 'none', 'error'];
/** `null` is an alias of the null deployment wherever the file names a target. */
function targetName(name) {
    return name === null || name === 'null' ? _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K : name;
}
/** The ladder, with the null deployment at its foot whether or not the file has it. */
function readTargets(drafts, findings) {
    if (drafts === undefined)
        return defaultTargets;
    const targets = [];
    for (const [key, draft] of Object.entries(drafts)) {
        const name = targetName(key);
        const path = `targets.${(0,_schema_check_js__WEBPACK_IMPORTED_MODULE_1__/* .writeKey */ .TE)(key)}`;
        if (taken.includes(name.toLowerCase())) {
            findings.problem(path, `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} cannot name a target: in outputs it means something else`, 'Rename it');
        }
        if (targets.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
            findings.problem(path, `there are two targets ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}`, 'Rename or remove one; case does not tell them apart');
            continue;
        }
        if (name === _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K) {
            if (draft?.deploy !== undefined || draft?.watch !== undefined) {
                findings.problem(path, 'the null deployment contacts nothing, so it has neither deploy nor watch', 'Remove them, or give them to another target');
            }
            if (targets.length > 0) {
                findings.problem(path, 'the null deployment is not the first target', 'Put it first: least demanding first');
            }
        }
        if (draft?.deploy !== undefined && draft.deploy.script !== undefined && draft.deploy['script-file'] !== undefined) {
            findings.problem(`${path}.deploy`, 'there is a script and a script-file', 'Give one of them');
        }
        targets.push({
            name,
            environment: draft?.environment ?? name,
            deploy: inputTexts(draft?.deploy, _schema_target_js__WEBPACK_IMPORTED_MODULE_3__/* .deploySchema */ .zR.properties, `${path}.deploy`, findings),
            watch: inputTexts(draft?.watch, _schema_target_js__WEBPACK_IMPORTED_MODULE_3__/* .watchSchema */ .R9.properties, `${path}.watch`, findings),
        });
    }
    const ladder = targets.some((target) => target.name === _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .NULL_DEPLOYMENT */ .K) ? targets : [nullTarget, ...targets];
    if (ladder.length === 1 && !findings.isFaulty('targets')) {
        findings.problem('targets', 'there is no target but the null deployment, so nothing is ever proven', 'Add one');
    }
    warnOfSharedEnvironments(ladder, findings);
    return ladder;
}
/** The values in the text form of an input: a list has a line for each item. */
function inputTexts(values, schemas, path, findings) {
    const texts = new Map();
    for (const [name, value] of Object.entries(values ?? {})) {
        if (value === undefined)
            continue;
        const text = typeof value === 'object' ? value.filter((item) => item !== undefined).join('\n') : String(value);
        texts.set(name, text);
        if (!isDuration(schemas[name]))
            continue;
        try {
            (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .readDuration */ .$7)(text);
        }
        catch (error) {
            if (!(error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .ValueFault */ .Qe))
                throw error;
            findings.problem(`${path}.${name}`, error.what, error.mend);
        }
    }
    return texts;
}
function isDuration(schema) {
    return schema !== undefined && 'pattern' in schema && schema.pattern === _schema_values_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0.pattern;
}
function warnOfSharedEnvironments(targets, findings) {
    for (const [index, target] of targets.entries()) {
        const other = targets
            .slice(0, index)
            .find(({ environment }) => environment.toLowerCase() === target.environment.toLowerCase());
        if (other === undefined)
            continue;
        findings.warning(`targets.${(0,_schema_check_js__WEBPACK_IMPORTED_MODULE_1__/* .writeKey */ .TE)(target.name)}`, `the targets ${other.name} and ${target.name} share the environment ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(target.environment)}, so one approval rule guards both`, 'Give each its own environment');
    }
}


/***/ }),

/***/ 9240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ parsePolicy)
});

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
// EXTERNAL MODULE: ./packages/policy/lib/document/content.js
var document_content = __webpack_require__(9849);
// EXTERNAL MODULE: ./packages/policy/lib/document/findings.js
var document_findings = __webpack_require__(1216);
;// CONCATENATED MODULE: ./packages/policy/lib/document/on-hand.js
function readOnHand(draft) {
    if (draft === undefined)
        return undefined;
    return { users: (draft.users ?? []).filter((user) => user !== undefined), channel: draft.channel };
}
/** For an output or an issue, where it mentions them: `@ann @nick (#release)`; `none` when nobody is named. */
function describeOnHand(onHand) {
    if (onHand === undefined)
        return 'none';
    const mentions = onHand.users.map((user) => `@${user}`).join(' ');
    if (onHand.channel === undefined)
        return mentions;
    return mentions === '' ? onHand.channel : `${mentions} (${onHand.channel})`;
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/policy/lib/patterns/matcher.js
var matcher = __webpack_require__(8128);
;// CONCATENATED MODULE: ./packages/policy/lib/document/reachable.js


/**
 * Warns of rules that never decide because earlier ones take every path first. It knows the plain cases only (the
 * same pattern, a folder around it, everything): a warning here is always right, silence proves nothing.
 */
function warnOfUnreachable(rules, findings) {
    for (const [index, rule] of rules.entries()) {
        const texts = rule.include.flatMap((pattern) => pattern.alternatives);
        if (texts.length === 0)
            continue;
        if (texts.every((text) => rule.without.some((pattern) => covers(pattern, text)))) {
            findings.warning(rule.path, `the rule ${(0,grammar/* quote */.hD)(rule.name)} excludes all of its own paths`, 'Correct or remove it');
            continue;
        }
        const earlier = rules
            .slice(0, index)
            .filter((other) => other.without.length === 0 && [...rule.changes].every((kind) => other.changes.has(kind)));
        const takers = texts.map((text) => earlier.find((other) => other.include.some((pattern) => covers(pattern, text))));
        if (takers.some((taker) => taker === undefined))
            continue;
        const names = [...new Set(takers.map((taker) => (0,grammar/* quote */.hD)(taker?.name ?? '')))];
        findings.warning(rule.path, `the rule ${(0,grammar/* quote */.hD)(rule.name)} never decides: ${names.join(' and ')} ${names.length === 1 ? 'takes' : 'take'} its paths first`, 'Move it up, or remove it');
    }
}
/** Whether everything that the alternative `text` matches is certainly matched by `pattern`. */
function covers(pattern, text) {
    if ((0,matcher/* isLiteral */.c$)(text))
        return pattern.matches(text);
    return pattern.alternatives.some((own) => {
        if (own === text || own === '**' || own === '**/*')
            return true;
        const folder = own.endsWith('/**') ? own.slice(0, -2) : undefined;
        if (folder !== undefined && (0,matcher/* isLiteral */.c$)(folder))
            return text.startsWith(folder);
        const ending = own.startsWith('**/*') ? own.slice(4) : undefined;
        return ending !== undefined && (0,matcher/* isLiteral */.c$)(ending) && !ending.includes('/') && text.endsWith(ending);
    });
}

// EXTERNAL MODULE: ./packages/policy/lib/document/rules.js
var rules = __webpack_require__(2883);
// EXTERNAL MODULE: ./packages/policy/lib/document/targets.js
var document_targets = __webpack_require__(3246);
// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var lib_policy = __webpack_require__(9031);
;// CONCATENATED MODULE: ./packages/policy/lib/ladder.js


/** The place of a target on the policy's ladder, 0 for the null deployment; an unknown one counts as the most demanding. */
function demandOf(policy, name) {
    if (name === lib_policy/* NULL_DEPLOYMENT */.K)
        return 0;
    const index = policy.targets.findIndex((target) => target.name === name);
    return index === -1 ? policy.targets.length - 1 : index;
}
function mostDemanding(policy) {
    return policy.targets.at(-1) ?? nullTarget;
}
/** The target of that name; an unknown one is the most demanding. */
function targetNamed(policy, name) {
    return policy.targets[demandOf(policy, name)] ?? mostDemanding(policy);
}
/** The more demanding of two targets, by the name it has on the policy's ladder. */
function stricter(policy, a, b) {
    return targetNamed(policy, demandOf(policy, a) >= demandOf(policy, b) ? a : b).name;
}

// EXTERNAL MODULE: ./packages/policy/lib/presets/index.js + 4 modules
var presets = __webpack_require__(3929);
// EXTERNAL MODULE: ./packages/policy/lib/reading/yaml.js
var yaml = __webpack_require__(5712);
// EXTERNAL MODULE: ./packages/policy/lib/schema/check.js
var check = __webpack_require__(7654);
// EXTERNAL MODULE: ./packages/policy/lib/schema/values.js
var values = __webpack_require__(1314);
;// CONCATENATED MODULE: ./packages/policy/lib/schema/compat.js

/** The inputs of backcompat-version-check that the policy makes law. */
const compatSchema = {
    type: 'object',
    description: 'Inputs of backcompat-version-check that no workflow may set otherwise: what old clients are promised.',
    additionalProperties: false,
    properties: {
        candidate: { ...values/* text */.Qq, description: 'The version about to be released.' },
        'candidate-file': { ...values/* text */.Qq, description: 'Where that version is declared: package.json, Cargo.toml, path#pattern.' },
        floor: { ...values/* text */.Qq, description: 'The oldest version that must still work: X.Y.Z, auto-major, auto-minor or none.' },
        'floor-file': { ...values/* lines */.Mn, description: 'Where it is declared; the first that declares one counts.' },
        window: { ...values/* text */.Qq, description: 'Instead of a floor: the last 10 releases, or 90 days.' },
        'tag-pattern': { ...values/* text */.Qq, description: 'How releases are tagged: v{version}.' },
        scheme: { enum: ['semver', 'calver'], description: 'What the numbers of a version mean.' },
        state: { enum: ['auto', 'upcoming', 'released'], description: 'Whether the declared version is the next one or the last.' },
        'release-line': { ...values/* text */.Qq, description: 'The maintenance line that is released from, such as 1.4.' },
        select: { ...values/* lines */.Mn, description: 'Which versions are run.' },
        'include-prereleases': { type: 'boolean', description: 'Whether pre-releases are run, too.' },
        'max-versions': { type: 'integer', minimum: 1, maximum: 256, description: 'How many versions are run at most.' },
        'allow-patch-break': { type: 'boolean', description: 'Whether an acknowledged raise inside a major passes.' },
        acknowledgements: { ...values/* text */.Qq, description: 'The file in which raises are acknowledged.' },
        'allow-vacuous': { type: 'boolean', description: 'Whether testing nothing old passes.' },
        environments: { ...values/* lines */.Mn, description: 'The environments whose versions select: deployed takes.' },
        prepare: { ...values/* text */.Qq, description: 'A script that fetches an old version and starts the new build.' },
        probe: { ...values/* text */.Qq, description: 'A script that prints the version of the old code.' },
        run: { ...values/* text */.Qq, description: 'A script that runs the old tests.' },
        cleanup: { ...values/* text */.Qq, description: 'A script that takes everything down again.' },
        control: { type: 'boolean', description: 'Whether the own tests of the candidate run first.' },
        timeout: { ...values/* duration */.p0, description: 'How long each script may take.' },
        retries: { ...values/* lines */.Mn, description: 'How often is tried again: failures: 0, infra: 1.' },
        'exit-codes': { ...values/* lines */.Mn, description: 'What the exit codes of run mean.' },
        flaky: { enum: ['fail', 'warn'], description: 'What it means when a failure passes on the second try.' },
        quarantine: { ...values/* text */.Qq, description: 'The file of the failures that are known.' },
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/content.js

const level = { enum: ['dependencies'] };
/** Which proofs about the content of a file may lower it to the null deployment. */
const contentSchema = {
    type: 'object',
    additionalProperties: false,
    properties: {
        comments: {
            type: 'array',
            maxItems: 5,
            uniqueItems: true,
            items: { enum: ['rust', 'typescript', 'javascript', 'go', 'python'] },
            description: 'Languages in which a change of comments and blanks alone needs nothing.',
        },
        manifests: {
            type: 'object',
            additionalProperties: false,
            properties: {
                cargo: { ...level, description: 'Cargo.toml and Cargo.lock.' },
                npm: { ...level, description: 'package.json and the lock files of npm, pnpm and yarn.' },
                go: { ...level, description: 'go.mod, go.sum and go.work.' },
            },
            description: 'Manifests and lock files in which only what changes the built result counts.',
        },
        tests: {
            type: 'array',
            maxItems: 1,
            uniqueItems: true,
            items: { enum: ['rust'] },
            description: 'Languages in which a change of tests alone needs nothing.',
        },
    },
    description: 'Proofs that can lower one file to the null deployment; off unless named here or by the preset.',
};
const closureSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['roots'],
    properties: {
        roots: {
            ...values/* patternList */.B2,
            uniqueItems: true,
            items: {
                type: 'string',
                minLength: 1,
                maxLength: 256,
                pattern: '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^*?\\[\\]{}\\\\\\u0000-\\u001f]+$',
                patternErrorMessage: 'Write a folder of the repository, such as standalone/node; "." is its top',
            },
            description: 'Folders of the packages that are deployed.',
        },
        target: {
            ...values/* targetReference */.JI,
            description: 'What a package needs that a root is built from; the most demanding target when left out.',
        },
    },
    description: 'Raises what the deployed packages are built from, and frees what they are not.',
};

// EXTERNAL MODULE: ./packages/policy/lib/schema/target.js
var target = __webpack_require__(769);
;// CONCATENATED MODULE: ./packages/policy/lib/schema/on-hand.js
/** Who can mend it now. The text of it stands in issues: a login is one word that mentions one user, and nothing else. */
const onHandSchema = {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
        users: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            uniqueItems: true,
            items: {
                type: 'string',
                maxLength: 39,
                // The part behind "_" is of enterprise managed users.
                pattern: '^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:_[A-Za-z0-9]+)?$',
                patternErrorMessage: 'Write the login of a GitHub user, without @; teams cannot be named here',
            },
            description: 'Logins of GitHub users, who are mentioned.',
        },
        channel: {
            type: 'string',
            minLength: 1,
            maxLength: 100,
            pattern: '^[^\\s\\u0000-\\u001f\\u007f@<>()\\[\\]`!*|\\\\]+(?: [^\\s\\u0000-\\u001f\\u007f@<>()\\[\\]`!*|\\\\]+)*$',
            patternErrorMessage: 'Write it on one line like "#release", without @ < > ( ) [ ] ` ! * | \\',
            description: 'Where they talk, such as "#release"; a "#" needs the quotes.',
        },
    },
    description: 'Who can mend it now: named in summaries, and in the issues about a roll back.',
};

;// CONCATENATED MODULE: ./packages/policy/lib/schema/policy-schema.js





const rule = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'paths', 'target'],
    properties: {
        name: {
            type: 'string',
            minLength: 1,
            maxLength: 64,
            pattern: '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
            patternErrorMessage: 'Write it on one line, without blanks around it',
            description: 'What the explanations call it; unique.',
        },
        paths: { ...values/* patternList */.B2, description: 'Glob patterns from the top of the repository, such as **/*.md or pallets/**.' },
        exclude: { ...values/* patternList */.B2, description: 'Exceptions from paths; there is no ! negation.' },
        changes: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { enum: ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] },
            description: 'Only these changes; all when left out.',
        },
        target: values/* targetReference */.JI,
    },
};
/**
 * The policy file, as JSON Schema 2020-12. Editors read it from schema/, the types below are derived from it, and
 * `checkAgainst` interprets this very value: there is no second description that could drift.
 */
const policySchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Shakedown policy',
    description: 'Which deployment a change needs before it may merge (.github/shakedown.yml).',
    type: 'object',
    additionalProperties: false,
    required: ['version'],
    properties: {
        version: { const: 1, description: 'The version of this format.' },
        preset: {
            enum: ['rust-substrate', 'rust', 'node', 'go'],
            description: 'Rules for a kind of project; they come after your own.',
        },
        targets: {
            type: 'object',
            minProperties: 1,
            maxProperties: 16,
            propertyNames: {
                maxLength: 64,
                pattern: '^[A-Za-z][A-Za-z0-9._-]*$',
                patternErrorMessage: 'Begin with a letter; letters, digits, ".", "_" and "-" may follow',
            },
            additionalProperties: target/* targetSchema */.tX,
            description: 'The deployments, least demanding first; the most demanding one that any file asks for wins.',
        },
        default: {
            ...values/* targetReference */.JI,
            description: 'The target of a path that no rule names; the most demanding one when left out.',
        },
        rules: { type: 'array', maxItems: 200, items: rule, description: 'Per file, the first rule that matches decides.' },
        content: contentSchema,
        closure: closureSchema,
        areas: {
            type: 'object',
            maxProperties: 100,
            propertyNames: {
                maxLength: 64,
                pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
                patternErrorMessage: 'Begin with a letter; letters, digits, "_" and "-" may follow',
            },
            additionalProperties: values/* patternList */.B2,
            description: 'Named groups of paths for other jobs; they never influence the target.',
        },
        labels: {
            type: 'object',
            additionalProperties: false,
            properties: {
                require: {
                    type: 'array',
                    maxItems: 50,
                    uniqueItems: true,
                    items: values/* text */.Qq,
                    description: 'Labels of a pull request that raise it to the most demanding target.',
                },
            },
            description: 'Labels only raise.',
        },
        'approve-permission': {
            enum: ['write', 'maintain', 'admin'],
            description: 'Who may waive, approve and override; maintain when left out.',
        },
        'on-hand': onHandSchema,
        compat: compatSchema,
        proof: {
            type: 'object',
            additionalProperties: false,
            properties: {
                workflows: {
                    type: 'array',
                    maxItems: 50,
                    uniqueItems: true,
                    items: {
                        type: 'string',
                        pattern: '^\\.github/workflows/[^/\\r\\n]+\\.ya?ml$',
                        patternErrorMessage: 'Write the path of a workflow file, such as .github/workflows/testnet.yml',
                    },
                    description: 'The workflows that may write proofs; with none, no proof counts.',
                },
            },
            description: 'What makes a proof count.',
        },
    },
};

;// CONCATENATED MODULE: ./packages/policy/lib/parse.js














/**
 * Reads a policy. `file` is only for the texts of problems: each names `<file>:<line> <key path>`.
 * @throws ProblemError with every problem of the text at once
 */
function parsePolicy(text, file) {
    const { root, problems } = (0,yaml/* readYaml */.g)(text, file);
    if (root === undefined)
        throw new problem/* ProblemError */.Mm((0,document_findings/* inOrder */.a)(problems));
    const checked = (0,check/* checkAgainst */.Yo)(policySchema, root, file);
    const findings = (0,document_findings/* startFindings */.H)(file, problems, checked);
    // a root that is no map leaves nothing to judge
    if (checked.value === undefined)
        throw new problem/* ProblemError */.Mm((0,document_findings/* inOrder */.a)([...problems, ...checked.problems]));
    const draft = checked.value;
    const targets = (0,document_targets/* readTargets */.R0)(draft.targets, findings);
    const mostDemanding = targets.at(-1)?.name ?? lib_policy/* NULL_DEPLOYMENT */.K;
    const patterns = (0,rules/* patternReader */.oC)(findings);
    const own = (0,rules/* readRules */.Kc)(draft.rules, targets, patterns, findings);
    const areas = (0,rules/* readAreas */.he)(draft.areas, patterns);
    const content = (0,document_content/* readContent */.c_)(draft.content, draft.preset);
    const closure = (0,document_content/* readClosure */.mF)(draft.closure, targets, mostDemanding, findings);
    warnOfUnreachable(own, findings);
    const byDefault = draft.default === undefined ? mostDemanding : (0,rules/* readTargetReference */.V)(draft.default, 'default', targets, findings);
    if (draft.default !== undefined && byDefault === lib_policy/* NULL_DEPLOYMENT */.K) {
        findings.warning('default', 'a path that no rule names needs no deployment, so a new folder slips by unproven', 'Leave default out, or name a target that proves something');
    }
    const compat = draft.compat === undefined ? undefined : (0,document_targets/* inputTexts */.Ld)(draft.compat, compatSchema.properties, 'compat', findings);
    const onHand = readOnHand(draft['on-hand']);
    const warnings = findings.settle();
    const policy = {
        targets,
        default: byDefault,
        rules: [
            ...own.map(({ name, paths, changes, target, source }) => ({ name, paths, changes, target, source })),
            ...(draft.preset === undefined ? [] : (0,presets/* presetRules */.RK)(draft.preset, mostDemanding)),
        ],
        content,
        closure,
        areas,
        labels: { require: texts(draft.labels?.require) },
        approvePermission: draft['approve-permission'] ?? 'maintain',
        ...(onHand === undefined ? {} : { onHand }),
        ...(compat === undefined ? {} : { compat }),
        proof: { workflows: texts(draft.proof?.workflows) },
    };
    return { policy, warnings: warnOfLostRules(policy, warnings, file) };
}
function texts(items) {
    return (items ?? []).filter((item) => item !== undefined);
}
/** A policy whose every rule asks for nothing gates nothing; nobody writes that knowingly. */
function warnOfLostRules(policy, warnings, file) {
    const demands = [policy.default, ...policy.rules.map((rule) => rule.target)];
    if (demands.some((target) => demandOf(policy, target) > 0))
        return [...warnings];
    return [
        ...warnings,
        {
            where: file,
            what: 'neither a rule nor default names a target that proves something, so no change ever needs a deployment',
            mend: 'Give the rule of what you ship a target, or leave default out',
        },
    ];
}


/***/ }),

/***/ 8128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ expandBraces),
/* harmony export */   c$: () => (/* binding */ isLiteral),
/* harmony export */   wE: () => (/* binding */ compile)
/* harmony export */ });
/* unused harmony export throughMinimatch */
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7133);

/** The dialect: case counts, `*` takes dot files, `#` and `!` are letters, no extended globs, on every machine as on Linux. */
const dialect = {
    dot: true,
    nocomment: true,
    nonegate: true,
    noext: true,
    nobrace: true,
    platform: 'linux',
};
/**
 * The alternatives that the braces of `pattern` stand for, at most `limit` + 1 of them: expansion itself is capped, so
 * a pattern cannot ask for more memory than that.
 */
function expandBraces(pattern, limit) {
    return (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .braceExpand */ .KA)(pattern, { braceExpandMax: limit + 1 });
}
const magic = /[*?[\]\\{}]/;
function isLiteral(alternative) {
    return !magic.test(alternative);
}
/** minimatch itself, for one alternative. */
function throughMinimatch(alternative) {
    const compiled = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(alternative, dialect);
    return (path) => compiled.match(path);
}
/**
 * One function for many alternatives. The shapes that make up most policies become look-ups and plain comparisons,
 * which keeps a diff of 50,000 files cheap; every other shape goes through minimatch. A property test holds both equal.
 */
function compile(alternatives) {
    const paths = new Set();
    const names = new Set();
    const extensions = new Set();
    const others = [];
    for (const text of alternatives) {
        const name = /^\*\*\/([^*/]+)$/.exec(text)?.[1];
        const extension = /^\*\*\/\*(\.[^.*/]+)$/.exec(text)?.[1];
        if (isLiteral(text))
            paths.add(text);
        else if (name !== undefined && isLiteral(name))
            names.add(name);
        else if (extension !== undefined && isLiteral(extension))
            extensions.add(extension);
        else
            others.push(folderShape(text) ?? nameShape(text) ?? behindItsEnds(text, throughMinimatch(text)));
    }
    const lookUps = [];
    if (paths.size > 0)
        lookUps.push((path) => paths.has(path));
    if (names.size > 0)
        lookUps.push((path) => names.has(path.slice(path.lastIndexOf('/') + 1)));
    // a dot in a folder's name leaves a / in what is looked up, and so finds nothing
    if (extensions.size === 1)
        lookUps.push(...Array.from(extensions, (ending) => (path) => path.endsWith(ending)));
    else if (extensions.size > 1)
        lookUps.push((path) => extensions.has(path.slice(path.lastIndexOf('.'))));
    const all = [...lookUps, ...others];
    const [first] = all;
    if (first === undefined)
        return () => false;
    if (all.length === 1)
        return first;
    return (path) => {
        for (const matches of all)
            if (matches(path))
                return true;
        return false;
    };
}
// `**`, `a/b/**`, `**/a/**`: everything below a folder
function folderShape(text) {
    if (text === '**' || text === '**/*')
        return () => true;
    const below = /^([^*]+\/)\*\*(?:\/\*)?$/.exec(text)?.[1];
    if (below !== undefined && isLiteral(below))
        return (path) => path.startsWith(below);
    const inside = /^\*\*\/([^*]+\/)\*\*$/.exec(text)?.[1];
    if (inside !== undefined && isLiteral(inside)) {
        const within = `/${inside}`;
        return (path) => path.startsWith(inside) || path.includes(within);
    }
    return undefined;
}
// `a/*.x`, `**/a*x`, `a/**/*x`, `**/*a*`: a folder or what is below it, and a name with one or two stars
function nameShape(text) {
    const [, folder = '', globstar = '', start = '', middle, end = ''] = /^((?:[^*]+\/)?)((?:\*\*\/)?)([^*/]*)\*(?:([^*/]+)\*)?([^*/]*)$/.exec(text) ?? [];
    if (folder + start + (middle ?? '') + end === '' || !isLiteral(folder + start + (middle ?? '') + end))
        return undefined;
    if (middle !== undefined && start + end !== '')
        return undefined;
    const shortest = start.length + end.length;
    return (path) => {
        const at = path.lastIndexOf('/') + 1;
        if (!path.startsWith(folder) || (globstar === '' && at !== folder.length))
            return false;
        if (middle !== undefined)
            return path.includes(middle, at);
        return path.length - at >= shortest && path.startsWith(start, at) && path.endsWith(end);
    };
}
/** Looks at what stands before the first and after the last wildcard, and asks `matcher` only where both fit. */
function behindItsEnds(text, matcher) {
    // an escape makes a letter of the next character; then no end is read
    if (text.includes('\\'))
        return matcher;
    const start = /^[^*?[\]{}]*/.exec(text)?.[0] ?? '';
    // `**/x` matches x, too
    const end = (/[^*?[\]{}]*$/.exec(text)?.[0] ?? '').replace(/^\//, '');
    return (path) => path.startsWith(start) && path.endsWith(end) && matcher(path);
}


/***/ }),

/***/ 522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ pathSet)
/* harmony export */ });
/* unused harmony export foldName */
/* harmony import */ var _matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8128);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(592);


function pathSet(include, exclude) {
    const included = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(include.flatMap((pattern) => pattern.alternatives));
    const excluded = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(exclude.flatMap((pattern) => pattern.alternatives));
    const matches = (path) => included(path) && !excluded(path);
    // compiled at the first question only: most runs never ask
    let near;
    return {
        patterns: include.map((pattern) => pattern.text),
        exclude: exclude.map((pattern) => pattern.text),
        matches,
        names: (path) => !excluded(path) && include.some((pattern) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .namesExactly */ .J_)(pattern, path)),
        barelyMisses(path, folded) {
            near ??= {
                matcher: foldedMatcher(include, exclude),
                asWritten: [...include, ...exclude].every((pattern) => pattern.alternatives.every((text) => foldName(text) === text)),
            };
            if (near.asWritten && folded === path)
                return false;
            return near.matcher(folded) && !matches(path);
        },
        idlePatterns: (paths) => include.filter((pattern) => !paths.some((path) => pattern.matches(path))).map((pattern) => pattern.text),
    };
}
/** What a file system that ignores case and composes accents would take for the same name. */
function foldName(path) {
    // nearly every path, at a tenth of the price
    if (/^[ -@[-~]*$/.test(path))
        return path;
    return path.normalize('NFC').toLowerCase();
}
function foldedMatcher(include, exclude) {
    const [included, excluded] = [include, exclude].map((patterns) => (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(patterns.flatMap((pattern) => pattern.alternatives.map(foldName))));
    return (path) => (included?.(path) ?? false) && !(excluded?.(path) ?? false);
}


/***/ }),

/***/ 592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J_: () => (/* binding */ namesExactly),
/* harmony export */   ZS: () => (/* binding */ readPattern)
/* harmony export */ });
/* unused harmony export patternLimits */
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _matcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8128);


const patternLimits = { length: 256, alternatives: 64, starsPerName: 3, globstars: 8 };
/**
 * Reads one pattern. What minimatch would silently never match (`dir/`, `a//b`, `**.md`) is refused with the spelling
 * that was meant. The caps hold off patterns that cost time out of proportion: a pull request that edits the policy
 * brings its own.
 * @throws ValueFault
 */
function readPattern(written) {
    if (written.length > patternLimits.length) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)} has ${written.length} characters, more than ${patternLimits.length}`, 'Split it into several patterns');
    }
    const text = written.replace(/^(?:\.?\/)+/, '');
    refuseMisspelt(text, written);
    const alternatives = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .expandBraces */ .PH)(text, patternLimits.alternatives);
    if (alternatives.length > patternLimits.alternatives) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the braces of ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)} stand for more than ${patternLimits.alternatives} alternatives`, 'Split it into several patterns, or use *');
    }
    for (const alternative of alternatives)
        refuseUnmatchable(alternative, written);
    return {
        text,
        alternatives,
        matches: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .wE)(alternatives),
        ...(text === written
            ? {}
            : {
                warning: {
                    what: `${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written)} is read as ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`,
                    mend: 'Patterns start at the top of the repository; leave out what is in front',
                },
            }),
    };
}
/** Whether an alternative without wildcards is exactly `path`. */
function namesExactly(pattern, path) {
    return pattern.alternatives.some((text) => {
        const wild = /[*?[]/.test(text.replace(/\\./gs, ''));
        return !wild && text.replace(/\\(.)/gs, '$1') === path;
    });
}
function refuseMisspelt(text, written) {
    const shown = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written);
    if (text === '')
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} is empty`, 'Write ** for every file');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} holds a control character`, 'Write one pattern for each list item');
    }
    if (text !== text.trim()) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} begins or ends with a blank`, 'Leave the blank out');
    }
    if (text.startsWith('!')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} begins with "!", and there is no negation`, 'List the exceptions under exclude; for a file whose name begins with !, write \\!');
    }
    if (/[?*+@!]\(/.test(text.replace(/\\./g, '_'))) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} uses an extended glob`, 'Write the alternatives in braces, {a,b}, or list the exceptions under exclude');
    }
    const escapes = /\\[*?[\]{}()!#\\,.+@-]/g;
    if (text.replace(escapes, '').includes('\\')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has a "\\" that escapes nothing`, 'Write / between folders, also on Windows');
    }
    // brace expansion would halve it, and the pattern then match something else
    if (text.includes('\\\\') && text.includes('{')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has braces and an escaped "\\"`, 'Write one pattern for each alternative');
    }
}
function refuseUnmatchable(alternative, written) {
    const shown = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(written);
    if (alternative.endsWith('/')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} names a folder, and folders do not change, files do`, `Write ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(`${alternative}**`)} for everything in it`);
    }
    const names = alternative.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..')) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} can match no path: it has an empty name, "." or ".." in it`, 'Write the path as git ls-files prints it');
    }
    const glued = names.find((name) => name !== '**' && name.replace(/\\./g, '_').includes('**'));
    if (glued !== undefined) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`in the pattern ${shown} the ** is glued to a name, where it does not span folders`, 'Write **/ and /** between slashes, such as **/*.md or docs/**');
    }
    if (names.some((name) => (name.match(/\*/g)?.length ?? 0) > patternLimits.starsPerName)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has more than ${patternLimits.starsPerName} * in one name`, 'Use fewer');
    }
    if (names.filter((name) => name === '**').length > patternLimits.globstars) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`the pattern ${shown} has more than ${patternLimits.globstars} **`, 'Use fewer');
    }
}


/***/ }),

/***/ 9031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NULL_DEPLOYMENT),
/* harmony export */   c: () => (/* binding */ changeKinds)
/* harmony export */ });
const changeKinds = ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'];
/** The target that contacts nothing and passes at once; `null` is its alias, in the policy file only. */
const NULL_DEPLOYMENT = 'null-deployment';


/***/ }),

/***/ 3929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lu: () => (/* binding */ presetContent),
  RK: () => (/* binding */ presetRules)
});

// UNUSED EXPORTS: presetNames

// EXTERNAL MODULE: ./packages/policy/lib/patterns/path-set.js
var path_set = __webpack_require__(522);
// EXTERNAL MODULE: ./packages/policy/lib/patterns/pattern.js
var pattern = __webpack_require__(592);
// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var policy = __webpack_require__(9031);
;// CONCATENATED MODULE: ./packages/policy/lib/presets/preset-rule.js



/**
 * Prose. What lies among sources is left to the rules of the product: Rust's `include_str!`, FRAME's `pallet_doc` and
 * bundlers build such files in.
 */
function documentation(built) {
    return {
        name: 'documentation',
        paths: ['**/*.{md,markdown,adoc,asciidoc,rst}', 'docs/**', 'doc/**'],
        // attributes change what a checkout holds, also of sources in a folder of prose
        exclude: ['**/src/**', '**/.gitattributes', ...built],
        product: false,
    };
}
const licences = {
    name: 'licences',
    paths: [
        '**/{LICENSE,LICENCE,COPYING,NOTICE,AUTHORS,CONTRIBUTORS,PATENTS}{,.md,.txt}',
        '**/{LICENSE,LICENCE}-{MIT,APACHE,APACHE2,APACHE-2.0,GPL,GPL3,BSD,UNLICENSE}{,.md,.txt}',
        'LICENSES/**',
    ],
    exclude: ['**/src/**'],
    product: false,
};
/** What people's tools read, and no build does. `.gitattributes` is not among them: it changes what a checkout holds. */
const editors = {
    name: 'editors',
    paths: [
        '**/.editorconfig',
        '**/.gitignore',
        '.git-blame-ignore-revs',
        '.mailmap',
        '{.vscode,.idea,.zed,.fleet}/**',
        '{.pre-commit-config.yaml,.codespellrc,.markdownlint.json,.markdownlint.yml,.lycheeignore,typos.toml,_typos.toml}',
    ],
    product: false,
};
/**
 * The project's own automation. Workflows that call Shakedown are watched over by the finding `gate-changed`; local
 * actions and scripts are left out, since they may build what is shipped.
 */
const automation = {
    name: 'automation',
    paths: [
        '.github/workflows/**',
        '.github/shakedown.{yml,yaml}',
        '.github/{ISSUE_TEMPLATE,PULL_REQUEST_TEMPLATE,DISCUSSION_TEMPLATE}/**',
        '.github/*.md',
        '.github/{dependabot,labeler,labels,release,stale,settings,FUNDING,renovate}.{yml,yaml,json,json5}',
        '{.github/,docs/,}CODEOWNERS',
        '{renovate.json,renovate.json5,.renovaterc,.renovaterc.json,.codecov.yml,codecov.yml,.mergify.yml}',
    ],
    product: false,
};
/** How images and machines are made: part of what is shipped, in every language. */
const packaging = {
    name: 'packaging',
    paths: [
        '**/{Dockerfile,Containerfile}{,.*}',
        '**/*.{Dockerfile,dockerfile}',
        '**/.dockerignore',
        '**/{docker-compose,compose}*.{yml,yaml}',
        '**/{Makefile,makefile,GNUmakefile,Justfile,justfile}',
        '**/*.nix',
        'flake.lock',
        '.gitattributes',
        '.gitmodules',
    ],
    product: true,
};
function presetRule(preset, rule, mostDemanding) {
    return {
        // qualified, so that a project's own rule may be called documentation, too
        name: `${preset}/${rule.name}`,
        paths: (0,path_set/* pathSet */.a)(rule.paths.map(pattern/* readPattern */.ZS), (rule.exclude ?? []).map(pattern/* readPattern */.ZS)),
        changes: new Set(policy/* changeKinds */.c),
        target: rule.product ? mostDemanding : policy/* NULL_DEPLOYMENT */.K,
        source: `preset:${preset}`,
    };
}

;// CONCATENATED MODULE: ./packages/policy/lib/presets/go.js

const go = [
    // go:embed takes files of any kind from the folders of packages
    documentation([
        '{cmd,internal,pkg,app,x,server}/**',
        '**/*.go',
        '**/go.{mod,sum}',
        '**/{embed,templates,static,assets}/**',
    ]),
    licences,
    editors,
    automation,
    { name: 'tooling', paths: ['**/.golangci.{yml,yaml,toml,json}'], product: false },
    // `go build` leaves these out by their name (cmd/go, "Build constraints")
    { name: 'tests', paths: ['**/*_test.go'], product: false },
    {
        name: 'manifests',
        paths: ['**/go.{mod,sum,work,work.sum}', '**/vendor/**', '**/.goreleaser.{yml,yaml}'],
        product: true,
    },
    {
        name: 'sources',
        paths: ['**/*.{go,s,S,c,h,cc,cpp,hpp,proto,tmpl,gotmpl,sql}', '{cmd,internal,pkg,app,x,server}/**'],
        product: true,
    },
    packaging,
];

;// CONCATENATED MODULE: ./packages/policy/lib/presets/node.js

const node = [
    // sites build their pages from prose
    documentation([
        '**/{app,pages,content,posts,public,static,assets,templates}/**',
        '**/*.{js,cjs,mjs,ts,cts,mts,jsx,tsx,json}',
    ]),
    licences,
    editors,
    automation,
    {
        name: 'tooling',
        paths: [
            '**/{.prettierrc,.eslintrc,.stylelintrc}{,.json,.yml,.yaml}',
            '**/.{prettier,eslint,stylelint}ignore',
            '**/.oxlintrc.json',
        ],
        product: false,
    },
    {
        name: 'manifests',
        paths: [
            '**/{package,package-lock,npm-shrinkwrap,deno,jsr,lerna,nx,turbo}.json',
            '**/{yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,bun.lockb,deno.lock}',
            '**/{.npmrc,.yarnrc,.yarnrc.yml,.nvmrc,.node-version,.tool-versions}',
            '**/{.yarn,patches}/**',
        ],
        product: true,
    },
    {
        name: 'sources',
        paths: [
            '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx,json,vue,svelte,astro,css,scss,less,html,wasm,node,graphql,proto,sql,prisma}',
            '**/{src,lib,app,pages,public,static,assets,templates,migrations}/**',
        ],
        product: true,
    },
    packaging,
];

;// CONCATENATED MODULE: ./packages/policy/lib/presets/rust.js

/** Settings of tools that only look at the sources. */
const tooling = {
    name: 'tooling',
    paths: ['**/{rustfmt,.rustfmt,clippy,.clippy,deny,taplo,.taplo,tarpaulin}.toml', '**/.config/nextest.toml'],
    product: false,
};
const manifests = {
    name: 'manifests',
    paths: ['**/Cargo.{toml,lock}', '**/rust-toolchain{,.toml}', '**/.cargo/**', 'vendor/**'],
    product: true,
};
const sources = {
    name: 'sources',
    paths: ['**/*.{rs,wasm,proto,c,h,cc,cpp,hpp,s,S,asm}', '**/src/**'],
    product: true,
};
/** `docs/` sometimes holds crates: polkadot-sdk builds its reference there. */
const builtDocumentation = ['**/*.rs', '**/Cargo.{toml,lock}', '**/.cargo/**'];
const rust = [
    documentation(builtDocumentation),
    licences,
    editors,
    automation,
    tooling,
    manifests,
    sources,
    packaging,
];
const chainFolders = [
    '{pallets,pallet,frame}/**',
    '{runtime,runtimes}/**',
    '{primitives,precompiles,xcm,evm}/**',
    '{node,standalone,parachain,parachains,client,collator,relay}/**',
];
const rustSubstrate = [
    documentation([...builtDocumentation, ...chainFolders]),
    licences,
    editors,
    automation,
    tooling,
    {
        name: 'genesis',
        paths: [
            '**/{chain-spec,chain_spec,chainspec,chain-specs,chain_specs,chainspecs,genesis}{,/**,.*}',
            '**/*{chain-spec,chain_spec,chainspec,genesis}*',
        ],
        product: true,
    },
    {
        name: 'runtime',
        paths: ['{pallets,pallet,frame}/**', '**/{runtime,runtimes,pallets}/**', '{primitives,precompiles,xcm,evm}/**'],
        product: true,
    },
    { name: 'node', paths: ['{node,standalone,parachain,parachains,client,collator,relay}/**'], product: true },
    manifests,
    sources,
    packaging,
];

;// CONCATENATED MODULE: ./packages/policy/lib/presets/index.js




const presets = { 'rust-substrate': rustSubstrate, rust: rust, node: node, go: go };
const presetNames = Object.keys(presets);
const content = {
    'rust-substrate': { comments: ['rust'], manifests: { cargo: 'dependencies' }, tests: ['rust'] },
    rust: { comments: ['rust'], manifests: { cargo: 'dependencies' }, tests: ['rust'] },
    node: { comments: ['typescript', 'javascript'], manifests: { npm: 'dependencies' }, tests: [] },
    go: { comments: ['go'], manifests: { go: 'dependencies' }, tests: [] },
};
/** The proofs that a preset trusts, which a policy's own key `content` replaces whole. */
function presetContent(preset) {
    return content[preset];
}
/**
 * The rules of a preset, in their order. Prose, licences, editor settings and automation need nothing; what is built
 * into the product needs the most demanding target, and so does, by default, what no rule names.
 */
function presetRules(preset, mostDemanding) {
    return presets[preset].map((rule) => presetRule(preset, rule, mostDemanding));
}


/***/ }),

/***/ 769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ watchSchema),
/* harmony export */   tX: () => (/* binding */ targetSchema),
/* harmony export */   zR: () => (/* binding */ deploySchema)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1314);

/** The inputs of testnet-deployer that say what a deployment is. */
const deploySchema = {
    type: 'object',
    description: 'Inputs of testnet-deployer that no workflow may set otherwise: how to deploy.',
    additionalProperties: false,
    properties: {
        hosts: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Where to deploy: [alias=]user@host[:port].' },
        'jump-hosts': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Hosts on the way, in their order: [alias=]user@host[:port].' },
        'known-hosts': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'The host keys, as in a known_hosts file.' },
        'host-fingerprint': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'The fingerprints of the host keys: SHA256:\u2026.' },
        'connect-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long opening a connection may take.' },
        keepalive: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How often to ask a silent connection; three misses end it.' },
        root: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The folder on each host that belongs to the deployments.' },
        name: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The name of the deployment on its hosts; that of the environment when left out.' },
        artifact: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'What is deployed and does not come with it: name@sha256:\u2026.' },
        floor: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The oldest version that data written by the release can be served by: X.Y.Z.' },
        upload: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Files and folders of the checkout: local => remote, into the release.' },
        script: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The script that deploys, run on each host.' },
        'script-file': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The file of the script, read from the trusted ref.' },
        env: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'NAME=value lines for the scripts; nothing secret.' },
        'script-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long the script may take on a host.' },
        concurrency: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, maximum: 1000, description: 'How many hosts at a time.' },
        strategy: { enum: ['parallel', 'serial', 'canary'], description: 'In which order hosts are worked on.' },
        'on-host-failure': { enum: ['stop', 'continue'], description: 'What a failing host means for the others.' },
        'on-cancel': { enum: ['kill', 'leave', 'rollback'], description: 'What a cancellation does to a script that runs.' },
        'on-failure': { enum: ['keep', 'rollback'], description: 'Whether the last good release goes live again.' },
        'keep-releases': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, maximum: 1000, description: 'How many good releases of before stay on a host.' },
        'freeze-secrets': { type: 'boolean', description: 'Whether a release keeps its secrets on the host.' },
        'lock-wait': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long to wait for another deployment.' },
        expect: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'NAME=pattern or NAME!=pattern, of the environment that the service gets.' },
        collect: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'Files of the hosts to bring home when it did not pass.' },
        health: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'A script that exits 0 when the host is healthy.' },
        'health-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long a host may take to become healthy.' },
        'version-command': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'Prints what is really running.' },
        teardown: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'A script that takes the deployment down after the verdict.' },
        version: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'The version that is deployed.' },
    },
};
/** The inputs of testnet-deployer that say when a build has proven itself. */
const watchSchema = {
    type: 'object',
    description: 'Inputs of testnet-deployer that no workflow may set otherwise: how long to watch, and what.',
    additionalProperties: false,
    properties: {
        sources: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'What to ask: [name=]<url> [@alias].' },
        via: { enum: ['tunnel', 'direct'], description: 'Through the SSH connection, or straight from the runner.' },
        counter: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'What is counted.' },
        decode: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'How the counted value is read.' },
        sessions: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'How many units the testnet must make.' },
        from: { enum: ['baseline', 'absolute'], description: 'Counted from the first sample, or from zero.' },
        'expected-interval': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'The time between two units when all is well.' },
        'stall-after': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long the count may stand still.' },
        'start-timeout': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long the first sample may take.' },
        'time-budget': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long to watch at most.' },
        'poll-interval': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How often to ask.' },
        settle: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'How long everything must still hold after the target.' },
        'max-lag': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .AB, description: 'How far the quorum may be behind the best node.' },
        'on-reset': {
            enum: ['fail', 'rebaseline', 'continue'],
            description: 'What a counter means that begins again; another chain is always the end.',
        },
        'max-restarts': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'How many restarts of one node are survived.' },
        checks: { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn, description: 'What must hold beside the counter: name: kind what op value.' },
        'equal-progress': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: 'A second storage item that must advance exactly as far.' },
        'min-rate-ratio': {
            type: 'number',
            minimum: 0.01,
            maximum: 1,
            description: "Least part of the last proof's pace that must be kept.",
        },
        'max-blind': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, description: 'Longest time for which no quorum may have been seen.' },
        'max-step': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'Most steps that are credible within one expected-interval.' },
        'consecutive-errors': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, description: 'So many unreadable answers in a row are no value.' },
        'failure-limit': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .AB, description: 'How many errors of one node are allowed in all.' },
        'max-reconnects': { ..._values_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .AB, description: 'How often one node may be reached anew.' },
        quorum: {
            type: ['string', 'integer'],
            pattern: '^all$',
            patternErrorMessage: 'Write all, or a number of nodes',
            minimum: 1,
            maximum: 1000,
            description: 'How many nodes must reach the count.',
        },
    },
};
const targetSchema = {
    // `null-deployment:` with nothing behind it is the common spelling
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
        environment: {
            type: 'string',
            minLength: 1,
            maxLength: 255,
            pattern: '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$',
            patternErrorMessage: 'Write the name of a GitHub environment, without blanks around it',
            description: 'The GitHub environment that guards it; the name of the target when left out.',
        },
        deploy: deploySchema,
        watch: watchSchema,
    },
};


/***/ }),

/***/ 1314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   B2: () => (/* binding */ patternList),
/* harmony export */   JI: () => (/* binding */ targetReference),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** The kinds of values that testnet-deployer's inputs take, as they may stand in a policy. */
const text = { type: 'string', minLength: 1 };
/** A list, or one text with a line for each. An item that is blank or a comment would silently be none. */
const lines = {
    type: ['string', 'array'],
    minLength: 1,
    minItems: 1,
    items: {
        type: 'string',
        pattern: '^[^\\s#][^\\r\\n]*$',
        patternErrorMessage: 'Write one line for each item, not blank, with no # in front',
    },
};
const duration = {
    type: 'string',
    pattern: '^(?=\\d)(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,7}s)?$',
    patternErrorMessage: 'Write it like 90s, 15m, 2h or 1h30m',
};
const count = { type: 'integer', minimum: 1, maximum: 1_000_000_000 };
/** How much of something is allowed, nothing included. */
const limit = { type: 'integer', minimum: 0, maximum: 1_000_000_000 };
/** `null` is the alias of the null deployment. */
const targetReference = {
    type: ['string', 'null'],
    minLength: 1,
    description: 'The name of a target; null is the null deployment.',
};
const patternList = {
    type: 'array',
    minItems: 1,
    maxItems: 200,
    items: { type: 'string', minLength: 1, maxLength: 256 },
};


/***/ }),

/***/ 8922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ baseEnvironment)
/* harmony export */ });
/** What a program needs to find other programs, certificates and the way out; nothing that could be a secret of ours. */
const passedOn = [
    'PATH',
    'HOME',
    'TMPDIR',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'all_proxy',
];
/**
 * The environment of a local program, unless another is given: no inputs, no tokens, messages in English and UTF-8.
 * Extend it as `{ ...baseEnvironment(), NAME: value }`.
 */
function baseEnvironment(env = process.env) {
    const base = { LANG: 'C.UTF-8' };
    for (const name of passedOn) {
        const value = env[name];
        if (value !== undefined && value !== '')
            base[name] = value;
    }
    return base;
}


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ProcessError)
/* harmony export */ });
/** A program that did not come to an exit code of its own. Arguments are part of it: they must never hold a secret. */
class ProcessError extends Error {
    kind;
    /** The message without the command line. */
    what;
    program;
    args;
    /** The end of what it wrote to stderr, as far as it got. */
    stderr;
    constructor(kind, what, o) {
        super(`${commandLine(o.program, o.args)} ${what}`, { cause: o.cause });
        this.name = 'ProcessError';
        this.kind = kind;
        this.what = what;
        this.program = o.program;
        this.args = o.args;
        this.stderr = o.stderr ?? '';
    }
}
/** For messages; at most about 200 characters. */
function commandLine(program, args) {
    const text = [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part))).join(' ');
    return text.length > 200 ? `${text.slice(0, 200)}\u2026` : text;
}


/***/ }),

/***/ 9806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1412);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2531);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9097);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2703);



/** How much of stderr is kept: its end says what went wrong. */
const STDERR_KEPT = 64 * 1024;
const DEFAULT_MAX_BYTES = 512 * 1024 * 1024;
/**
 * Runs a program to its end. It leads a process group of its own, which is ended whole on abort, on time-out, when it
 * says too much, and when it is done.
 * @throws ProcessError whenever there is no exit code
 */
async function run(program, args, options = {}) {
    const { input, signal, timeoutMs, maxBytes = DEFAULT_MAX_BYTES, clock = _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m } = options;
    const child = await (0,_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)(program, args, pick(options));
    let ended;
    const end = (kind, what) => {
        ended ??= { kind, what };
        void child.stop();
    };
    const stdout = collect(child.stdout, maxBytes, () => end('too-much', `wrote more than ${maxBytes} bytes and was ended`));
    const stderr = keepEnd(child.stderr);
    child.stdin.end(input);
    const over = new AbortController();
    if (timeoutMs !== undefined) {
        void clock.sleep(timeoutMs, over.signal).then(() => end('timeout', `did not end within ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_2__/* .writeDuration */ .MP)(timeoutMs)} and was ended`), () => { });
    }
    const { code, signal: by } = await child.exited;
    over.abort();
    const facts = { program, args, stderr: stderr() };
    if (ended !== undefined)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .ProcessError */ .y(ended.kind, ended.what, facts);
    if (signal?.aborted)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .ProcessError */ .y('aborted', 'was ended: cancelled', { ...facts, cause: signal.reason });
    if (code !== null)
        return { code, stdout: stdout(), stderr: facts.stderr };
    throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .ProcessError */ .y('signal', `was ended by ${by ?? 'a signal'}`, facts);
}
function pick({ cwd, env, signal, clock }) {
    return {
        ...(cwd !== undefined && { cwd }),
        ...(env !== undefined && { env }),
        ...(signal !== undefined && { signal }),
        ...(clock !== undefined && { clock }),
    };
}
function collect(stream, maxBytes, tooMuch) {
    const chunks = [];
    let length = 0;
    stream.on('data', (chunk) => {
        length += chunk.length;
        if (length <= maxBytes)
            chunks.push(chunk);
        else
            tooMuch();
    });
    stream.on('error', () => { });
    return () => Buffer.concat(chunks);
}
function keepEnd(stream) {
    let kept = Buffer.alloc(0);
    stream.on('data', (chunk) => {
        kept = Buffer.concat([kept, chunk]).subarray(-STDERR_KEPT);
    });
    stream.on('error', () => { });
    return () => kept.toString('utf8');
}


/***/ }),

/***/ 2703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __webpack_require__(1412);
// EXTERNAL MODULE: ./packages/process/lib/environment.js
var environment = __webpack_require__(8922);
// EXTERNAL MODULE: ./packages/process/lib/error.js
var lib_error = __webpack_require__(9097);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/process/lib/group.js



/** Groups whose leader or members may still live. */
const living = new Set();
// An explicit exit must not leave anything behind that this process started.
process.on('exit', () => {
    for (const pid of living)
        signalGroup(pid, 'SIGKILL');
});
/** Starts a program as the leader of a process group of its own, so that it can be ended with all its children. */
function launch(program, args, options) {
    let child;
    try {
        child = (0,external_node_child_process_.spawn)(program, args, {
            ...options,
            stdio: 'pipe',
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
    }
    catch (error) {
        // A zero byte in an argument, for example: file names from outside can hold anything else, never that.
        throw new lib_error/* ProcessError */.y('not-started', 'could not be started', { program, args, cause: error });
    }
    if (child.pid !== undefined)
        living.add(child.pid);
    return child;
}
/** Why `spawn` reported an error. A missing folder is ENOENT, too, and would look like a missing program. */
function startError(error, program, args, cwd) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
    if (cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
        return new lib_error/* ProcessError */.y('not-found', `could not be started: there is no folder ${cwd}`, {
            program,
            args,
            cause: error,
        });
    }
    if (code === 'ENOENT') {
        return new lib_error/* ProcessError */.y('not-found', 'could not be started: no such program on this machine', {
            program,
            args,
            cause: error,
        });
    }
    return new lib_error/* ProcessError */.y('not-started', `could not be started (${code})`, {
        program,
        args,
        cause: error,
    });
}
/** Signals every process of the group. False: there is none left. */
function signalGroup(pid, signal) {
    try {
        return process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        return false;
    }
}
/** Ends what the group's leader has left behind. To be called once its exit is known. */
function endGroup(pid) {
    signalGroup(pid, 'SIGKILL');
    living.delete(pid);
}

;// CONCATENATED MODULE: ./packages/process/lib/start.js





/** Between SIGTERM and SIGKILL; a cancelled step has 7.5 s in all. */
const TERM_GRACE_MS = 1_000;
/** For children that keep stdout open after the program itself has ended. */
const DRAIN_MS = 1_000;
/**
 * Starts a program by argument vector, never through a shell.
 * @throws ProcessError `not-found`, `not-started`, or `aborted` when the signal has aborted already
 */
async function start(program, args, options = {}) {
    const { cwd, env = (0,environment/* baseEnvironment */.P)(), signal, clock = lib_clock/* systemClock */.m } = options;
    if (signal?.aborted) {
        throw new lib_error/* ProcessError */.y('aborted', 'was not started: cancelled', { program, args, cause: signal.reason });
    }
    const child = launch(program, args, { ...(cwd !== undefined && { cwd }), env });
    // Also for errors after the start, of which none tells more than the exit does.
    const started = new Promise((resolve, reject) => {
        child.once('spawn', resolve);
        child.on('error', (error) => reject(startError(error, program, args, cwd)));
    });
    const exited = whenGone(child, clock);
    await started;
    const { pid, stdin, stdout, stderr } = child;
    if (pid === undefined)
        throw new Error(`${program} has started without a process id`);
    // A program that ends without reading its input is not an error of ours.
    stdin.on('error', () => { });
    let stopping;
    const stop = () => (stopping ??= stopGroup(pid, exited, clock));
    const onAbort = () => void stop();
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted)
        onAbort();
    void exited.then(() => signal?.removeEventListener('abort', onAbort));
    // The pipes to a child are sockets, which their types do not say.
    const handles = [child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof external_node_net_.Socket)];
    const keepAlive = (isAwaited) => {
        for (const handle of handles)
            if (isAwaited)
                handle.ref();
            else
                handle.unref();
    };
    return { pid, stdin, stdout, stderr, exited, stop, keepAlive };
}
/** Resolves when the program has ended, all its output is read, and nobody of its group is left. */
function whenGone(child, clock) {
    return new Promise((resolve) => {
        const closed = new AbortController();
        child.once('exit', () => void releasePipes(child, clock, closed.signal));
        child.once('close', (code, signal) => {
            closed.abort();
            if (child.pid !== undefined)
                endGroup(child.pid);
            resolve({ code, signal });
        });
    });
}
/**
 * The program has ended, but children may hold its stdout open. Those in its group are ended; a daemon that left the
 * group is not waited for, once everything that was written has been read.
 */
async function releasePipes(child, clock, closed) {
    const pipes = [child.stdout, child.stderr];
    const progress = () => pipes.map((pipe) => ('bytesRead' in pipe ? Number(pipe.bytesRead) : 0)).join(' ');
    try {
        for (;;) {
            const before = progress();
            await clock.sleep(DRAIN_MS, closed);
            if (child.pid !== undefined)
                endGroup(child.pid);
            const allRead = progress() === before && pipes.every((pipe) => pipe.readableLength === 0);
            if (allRead)
                for (const pipe of pipes)
                    pipe.destroy();
        }
    }
    catch {
        // Closed.
    }
}
async function stopGroup(pid, exited, clock) {
    signalGroup(pid, 'SIGTERM');
    const gone = new AbortController();
    void exited.then(() => gone.abort());
    await clock.sleep(TERM_GRACE_MS, gone.signal).then(() => signalGroup(pid, 'SIGKILL'), () => true);
    await exited;
}


/***/ })

};
