const __filename = import.meta.filename, __dirname = import.meta.dirname;
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 3245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/inputs.js + 4 modules
var inputs = __nccwpck_require__(6195);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/left-for-post.js
var left_for_post = __nccwpck_require__(7234);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/main.js

/** The null deployment loads and contacts nothing; everything else is the walk of `rollout.ts`. */
async function main(given, context) {
    // A target's name is as its policy writes it; what means "no target" is told in any spelling.
    switch (given.target.toLowerCase()) {
        case 'null-deployment':
        case 'null':
            return nullDeployment();
        case 'unknown':
        case 'none':
        case 'error':
            return refusedUnread('The target is unknown: the classifier could not tell what the change needs');
        default: {
            const { readLaw } = await Promise.all(/* import() */[__nccwpck_require__.e(95), __nccwpck_require__.e(571), __nccwpck_require__.e(504)]).then(__nccwpck_require__.bind(__nccwpck_require__, 571));
            const law = readLaw(given, context);
            // Whoever awaits it is told.
            law.catch(() => { });
            // What deploys is loaded while git reads the law.
            const { rollout } = await Promise.all(/* import() */[__nccwpck_require__.e(472), __nccwpck_require__.e(977), __nccwpck_require__.e(497), __nccwpck_require__.e(44)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2044));
            return rollout(law, context);
        }
    }
}
async function post(context) {
    // Nothing was touched, or main itself cleaned up.
    if ([left_for_post/* OWED */._x, left_for_post/* UNTOLD */.tl, left_for_post/* LOCKED */.$2, left_for_post/* RETURN */.zg].every((name) => context.state.get(name) === ''))
        return;
    const { finish } = await Promise.all(/* import() */[__nccwpck_require__.e(472), __nccwpck_require__.e(95), __nccwpck_require__.e(497), __nccwpck_require__.e(571), __nccwpck_require__.e(350)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6350));
    await finish(context);
}
function nullDeployment() {
    return {
        verdict: 'passed',
        passed: true,
        reason: 'null deployment',
        outputs: {},
        report: { target: 'null-deployment', hosts: [] },
        summary: '## \u2705 Null deployment\n\nThe change touches nothing that the testnet would run: nothing was deployed, nothing contacted.\n',
    };
}
function refusedUnread(reason) {
    return {
        verdict: 'refused',
        passed: false,
        reason,
        outputs: {},
        report: {},
        summary: `## \u26d4 Refused\n\n${reason}.\n`,
    };
}

// EXTERNAL MODULE: ./packages/kit/lib/outputs.js
var outputs = __nccwpck_require__(5416);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/outputs.js

const outputs_outputs = (0,outputs/* defineOutputs */.S2)({
    sessions: { nothing: '0', describe: 'How far the counter advanced, in decimal digits.' },
    baseline: { nothing: 'none', describe: 'The first value seen.' },
    rate: { nothing: '0', describe: 'Steps of the counter per minute.' },
    eta: {
        nothing: 'none',
        describe: 'When the count would have been reached at the last pace (RFC 3339), when it was not.',
    },
    hosts: {
        nothing: '[]',
        describe: 'JSON, one object per host: alias, outcome (`ok`, `failed`, `unknown`, `skipped`), exit, signal, seconds, release, previous.',
    },
    release: {
        nothing: 'none',
        describe: 'Number of the release; where hosts differ, a word `alias=number` for each.',
    },
    'previous-release': { nothing: 'none', describe: 'What was live before, in the same form.' },
    rollback: {
        nothing: 'none',
        describe: 'Whether the last good release is live again after a failure: `none` (nothing to do), `rolled-back` or `failed`.',
    },
    timeline: {
        nothing: '[]',
        describe: 'Only when it went back: JSON, one object per event: at (RFC 3339), what (`deployed`, `failing`, `decided`, `started`, `healthy`, `failed`), host. As in rollback.',
    },
    'on-hand': {
        nothing: 'none',
        describe: 'Whom the policy names as on hand, as a text that mentions them in an issue, e.g. `@ann @nick (#release)`.',
    },
    logs: {
        nothing: 'none',
        describe: 'Folder to upload: the full output of every host, what was collected there, `samples.jsonl` and `progress.svg` of the watch.',
    },
    proof: { nothing: '{}', describe: 'The proof as JSON, only with the verdict `passed`.' },
    'proof-name': { nothing: 'none', describe: 'Name under which the next step must upload the proof.' },
    'proof-file': { nothing: 'none', describe: 'Path of the file to upload under that name.' },
});

// EXTERNAL MODULE: ./packages/fleet/lib/timeline.js
var timeline = __nccwpck_require__(9747);
;// CONCATENATED MODULE: ./packages/ledger/lib/schema.js
const sha = { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' };
const time = { type: 'string', description: 'RFC 3339, UTC' };
const count = {
    type: 'string',
    pattern: '^[0-9]+$',
    description: 'a counter, in decimal digits of any length',
};
/**
 * What a proof says: the payload of a GitHub Deployment with the task `shakedown:proof`, whose ref is the head. Written
 * once here; the type below and `schema/proof.schema.json` come from it.
 */
const proofSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A proof that one commit held on a testnet',
    type: 'object',
    additionalProperties: false,
    required: [
        'schema',
        'target',
        'repository',
        'commit',
        'tree',
        'policy',
        'artifacts',
        'bound',
        'environment',
        'demanded',
        'seen',
        'approvals',
        'started',
        'ended',
        'run',
        'attempt',
    ],
    properties: {
        schema: { const: 1 },
        target: { type: 'string' },
        repository: { type: 'string', description: 'owner/name' },
        commit: sha,
        tree: { ...sha, description: 'the tree of the commit: equal trees are equal sources' },
        policy: { type: 'string', description: 'blob id of the policy that was in force, or none' },
        artifacts: { type: 'array', items: { type: 'string' }, description: 'name@sha256:\u2026 of what was deployed' },
        bound: {
            enum: ['asked', 'asserted'],
            description: 'asked: the running service named its version itself; asserted: only the deploy script says so',
        },
        environment: { type: 'string' },
        demanded: {
            type: 'object',
            additionalProperties: false,
            required: ['sessions', 'counter', 'quorum', 'from'],
            properties: {
                sessions: count,
                counter: { type: 'string' },
                quorum: { type: 'integer', minimum: 1 },
                from: {
                    enum: ['baseline', 'absolute'],
                    description: 'absolute: the counter had to reach that value, and may have had it from the start',
                },
            },
        },
        seen: {
            type: 'object',
            additionalProperties: false,
            required: ['sessions', 'baseline', 'quorum', 'blind'],
            properties: {
                sessions: count,
                baseline: count,
                quorum: { type: 'integer', minimum: 0, description: 'nodes that reached the count' },
                blind: { type: 'number', minimum: 0, description: 'longest time without any answer, in seconds' },
                rate: { type: 'number', minimum: 0, description: 'steps a minute, where there was a pace to measure' },
            },
        },
        approvals: {
            type: 'array',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['user', 'via', 'at', 'head'],
                properties: {
                    user: { type: 'string' },
                    via: { type: 'string' },
                    at: { type: 'string' },
                    head: { type: 'string' },
                },
            },
        },
        started: time,
        ended: time,
        run: { type: 'string', pattern: '^[0-9]+$' },
        attempt: { type: 'integer', minimum: 1 },
    },
};

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/report-schema.js


const report_schema_count = {
    type: 'string',
    pattern: '^-?[0-9]+$',
    description: 'a counter, in decimal digits of any length',
};
const report_schema_text = { type: 'string' };
const texts = { type: 'array', items: report_schema_text };
const release = {
    type: ['object', 'null'],
    properties: {
        n: { type: 'integer' },
        status: report_schema_text,
        version: report_schema_text,
        commit: report_schema_text,
        bound: { enum: ['asked', 'asserted'] },
    },
};
const checks = {
    type: 'array',
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'state', 'found', 'mend'],
        properties: { name: report_schema_text, state: { enum: ['ok', 'bad', 'not-asked'] }, found: report_schema_text, mend: report_schema_text },
    },
};
/** What the deployer adds to its report; `schema/testnet-deployer.report.schema.json` comes from it. */
const reportProperties = {
    target: report_schema_text,
    environment: report_schema_text,
    commit: report_schema_text,
    tree: report_schema_text,
    pull: { type: ['integer', 'null'] },
    policy: { type: 'object', properties: { blob: report_schema_text, where: report_schema_text } },
    approvals: { type: 'array', items: { type: 'object', properties: { user: report_schema_text, comment: report_schema_text } } },
    hosts: {
        type: 'array',
        items: {
            type: 'object',
            additionalProperties: false,
            required: [
                'alias',
                'outcome',
                'step',
                'why',
                'exit',
                'signal',
                'seconds',
                'version',
                'release',
                'previous',
                'back',
                'uploaded',
            ],
            properties: {
                alias: report_schema_text,
                outcome: { enum: ['ok', 'failed', 'unknown', 'skipped'] },
                step: {
                    enum: [
                        'connect',
                        'preflight',
                        'lock',
                        'record',
                        'upload',
                        'expect',
                        'script',
                        'health',
                        'version',
                        'switch',
                        'done',
                    ],
                    description: 'how far it got',
                },
                why: report_schema_text,
                exit: { type: ['integer', 'null'] },
                signal: { type: ['string', 'null'] },
                seconds: { type: 'number' },
                version: { type: ['string', 'null'], description: 'what the running service says it is' },
                release: { type: ['integer', 'null'], description: 'the number of its release, once it has one' },
                previous: { type: ['integer', 'null'], description: 'what was live before' },
                back: {
                    type: ['object', 'null'],
                    additionalProperties: false,
                    required: ['to', 'ok', 'why'],
                    properties: { to: { type: ['integer', 'null'] }, ok: { type: 'boolean' }, why: report_schema_text },
                    description: 'what was put live again after a failure',
                },
                uploaded: {
                    type: 'array',
                    description: 'what is in place there',
                    items: {
                        type: 'object',
                        properties: { remote: report_schema_text, state: { enum: ['placed', 'unchanged'] }, sentBytes: { type: 'integer' } },
                    },
                },
            },
        },
    },
    uploads: {
        type: 'array',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['local', 'remote', 'kind', 'files', 'bytes', 'sha256'],
            properties: {
                local: report_schema_text,
                remote: report_schema_text,
                kind: { enum: ['file', 'folder'] },
                files: { type: 'integer' },
                bytes: { type: 'integer' },
                sha256: {
                    type: 'string',
                    pattern: '^[0-9a-f]{64}$',
                    description: 'of a file its bytes; of a folder an item for each entry, ended by NUL and sorted as bytes: kind (f, d, l), mode, digest or target, path',
                },
            },
        },
    },
    timeline: timeline/* timelineSchema */.fL,
    preflight: {
        type: ['object', 'null'],
        properties: {
            github: checks,
            hosts: { type: 'array', items: { type: 'object', properties: { alias: report_schema_text, checks } } },
        },
    },
    pace: {
        type: 'object',
        description: 'what min-rate-ratio is measured by',
        required: ['kind'],
        properties: {
            kind: { enum: ['not-asked', 'none', 'known'] },
            why: { ...report_schema_text, description: 'why there is nothing to compare with' },
            ratePerMinute: { type: 'number' },
            commit: report_schema_text,
            run: report_schema_text,
        },
    },
    watch: {
        type: ['object', 'null'],
        properties: {
            verdict: report_schema_text,
            reason: report_schema_text,
            sessions: report_schema_count,
            target: report_schema_count,
            baseline: report_schema_count,
            last: report_schema_count,
            seconds: { type: 'number' },
            blindSeconds: { type: 'number', description: 'longest time without a value from any node' },
            holdback: { ...report_schema_text, description: 'what kept it from passing although the target was reached' },
            nodes: { type: 'array', items: { type: 'object' } },
            checks: {
                type: 'array',
                description: 'one for each place where each check is read',
                items: {
                    type: 'object',
                    required: ['name', 'node', 'subject', 'limit', 'verdict', 'failures', 'dryRun'],
                    properties: {
                        name: report_schema_text,
                        node: report_schema_text,
                        subject: report_schema_text,
                        limit: report_schema_text,
                        value: { ...report_schema_text, description: 'left out when there never was one' },
                        verdict: { enum: ['holds', 'fails', 'missing'] },
                        failures: { type: 'integer' },
                        dryRun: { type: 'boolean' },
                        why: report_schema_text,
                    },
                },
            },
            samples: { type: 'array', items: { type: 'object' } },
            events: { type: 'array', items: { type: 'object' } },
        },
    },
    status: {
        type: 'array',
        description: 'only with mode: status; what is recorded on each host, what runs, and what does not fit',
        items: {
            type: 'object',
            required: ['alias'],
            properties: {
                alias: report_schema_text,
                fault: { type: 'string', description: 'why the host could not be asked' },
                recorded: release,
                newest: release,
                previousGood: release,
                healthy: { type: ['boolean', 'null'] },
                version: { type: ['string', 'null'] },
                lock: { type: ['string', 'null'] },
                hold: { type: ['string', 'null'] },
                underWay: { type: ['integer', 'null'] },
                faults: {
                    type: 'array',
                    items: {
                        type: 'object',
                        additionalProperties: false,
                        required: ['code', 'what', 'mends'],
                        properties: { code: report_schema_text, what: report_schema_text, mends: { type: 'boolean', description: 'by the next deployment' } },
                    },
                },
            },
        },
    },
    leftOver: { ...texts, description: 'one sentence for each host whose teardown failed' },
    proof: { anyOf: [{ type: 'null' }, proofSchema] },
};

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/action.js




const action = {
    name: 'testnet-deployer',
    title: 'Testnet deployer',
    description: 'Deploys a commit to testnet hosts over SSH and watches the chain until it has proven itself or stalls',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: inputs/* inputs */.Q,
    outputs: outputs_outputs,
    reportProperties: reportProperties,
    whenCancelled: 'cancelled',
    main: main,
    post: post,
};


/***/ }),

/***/ 1706:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shakedown_kit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7020);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3245);


await (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(_action_js__WEBPACK_IMPORTED_MODULE_0__/* .action */ .X);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./packages/kit/lib/inputs/spec.js
var spec = __nccwpck_require__(5495);
;// CONCATENATED MODULE: ./packages/kit/lib/inputs/policy.js

/** For every action that obeys the policy's target: where the policy is read. */
const policyInputs = (0,spec/* defineInputs */.pf)({
    policy: {
        kind: 'text',
        default: '.github/shakedown.yml',
        describe: 'Path of the policy file. It is read from the trusted ref, never from the work tree.',
    },
    'policy-ref': {
        kind: 'text',
        describe: 'Ref to read the policy from, instead of the tip of the target branch. Give it only where no pull request can edit it.',
    },
});

;// CONCATENATED MODULE: ./packages/kit/lib/inputs/connection.js

/** For every action that works on hosts: how they are reached; `policy: 'deploy'` marks what the policy's target may set. */
const connectionInputs = (0,spec/* defineInputs */.pf)({
    hosts: { kind: 'list', policy: 'deploy', describe: 'Hosts to deploy to, one per line: `[alias=]user@host[:port]`.' },
    'jump-hosts': {
        kind: 'list',
        policy: 'deploy',
        describe: 'Hosts on the way to every host, in the order in which they are passed, one per line: `[alias=]user@host[:port]`. Same key; each is verified by its own line in `known-hosts`.',
    },
    'private-key': {
        kind: 'secret',
        describe: 'Private key in OpenSSH or PEM form, from a secret of the environment. Masked in every log.',
    },
    'use-agent': {
        kind: 'boolean',
        default: 'false',
        describe: 'Use the keys of the SSH agent at SSH_AUTH_SOCK instead of `private-key`.',
    },
    passphrase: { kind: 'secret', describe: 'Passphrase of an encrypted `private-key`.' },
    'known-hosts': {
        kind: 'script',
        policy: 'deploy',
        describe: 'Lines of a known_hosts file (`ssh-keyscan -p PORT HOST`, compared with the host itself). This or `host-fingerprint` is required.',
    },
    'host-fingerprint': {
        kind: 'list',
        policy: 'deploy',
        describe: 'SHA256 fingerprints of the host keys (`ssh-keygen -lf`), one per line; any one of them is accepted on every host. Not for `jump-hosts`.',
    },
    'insecure-ignore-host-key': {
        kind: 'boolean',
        default: 'false',
        describe: 'Accept any host key. Whoever stands between runner and host can then read the secrets; every run says so.',
    },
    'connect-timeout': {
        kind: 'duration',
        policy: 'deploy',
        fallback: '30s',
        describe: 'How long connecting and logging in may take, per host.',
    },
    keepalive: {
        kind: 'duration',
        policy: 'deploy',
        fallback: '10s',
        describe: 'Interval of the keepalive; three unanswered ones end the connection.',
    },
});

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/release-inputs.js

/** What a deployment leaves on its hosts, who may touch them meanwhile, and what a failure means. */
const releaseInputs = (0,spec/* defineInputs */.pf)({
    name: {
        kind: 'text',
        policy: 'deploy',
        describe: "Name of the deployment: its folder below `root` on every host. The environment's, unless given; two that share hosts need two names.",
    },
    artifact: {
        kind: 'list',
        policy: 'deploy',
        describe: 'What is deployed and does not come with `upload`, one per line: `name@sha256:<64 digits>`. It goes into the release record and the proof.',
    },
    floor: {
        kind: 'text',
        policy: 'deploy',
        describe: 'The oldest version, X.Y.Z, that the data which this release writes can be served by. It is recorded with the release, and a roll back goes no further. Empty: nothing is known.',
    },
    'freeze-secrets': {
        kind: 'boolean',
        policy: 'deploy',
        fallback: 'true',
        describe: 'Keep `secrets` with the release on the host, readable by its user only, so that it can be started again. `false`: whoever goes back to it must give them.',
    },
    'keep-releases': {
        kind: 'integer',
        min: 1,
        max: 1000,
        policy: 'deploy',
        fallback: '5',
        describe: 'How many good releases of before stay on every host. The present one and the one to go back to always stay.',
    },
    strategy: {
        kind: 'choice',
        choices: ['parallel', 'serial', 'canary'],
        policy: 'deploy',
        fallback: 'parallel',
        describe: 'Order of the hosts: `concurrency` at a time, one by one, or the first alone and then the others. A canary that fails always stops the others.',
    },
    'on-failure': {
        kind: 'choice',
        choices: ['keep', 'rollback'],
        policy: 'deploy',
        fallback: 'keep',
        describe: 'What a deployment that does not pass means for the hosts: leave them as they are, or put the last good release live again.',
    },
    'lock-wait': {
        kind: 'duration',
        policy: 'deploy',
        fallback: '0s',
        describe: 'How long to wait for another deployment to the same hosts. While one is waited for, none is locked.',
    },
    'break-lock': {
        kind: 'text',
        describe: 'Exact owner of a lock to break, as the refusal printed it, when nothing of it runs any more.',
    },
    hold: {
        kind: 'duration',
        describe: 'After a deployment that stands, keep later ones out for that long. `hold-reason` says why.',
    },
    'hold-reason': { kind: 'text', describe: 'Why nothing else may be deployed for a while; later deployments name it.' },
    'past-hold': {
        kind: 'boolean',
        default: 'false',
        describe: 'Deploy although the hosts are held, as a hot-fix must. What was passed is told; it stays in force unless `hold` puts another in its place.',
    },
    expect: {
        kind: 'list',
        policy: 'deploy',
        describe: 'Lines `NAME=pattern` or `NAME!=pattern` (`*`, `?`, `[\u2026]`) that the environment of the service must meet before anything is started: production must not point at staging.',
    },
    collect: {
        kind: 'list',
        policy: 'deploy',
        describe: "Files or folders of every host to bring into `logs` when it did not pass, one path per line; relative ones are in the release's folder. The last 10 MiB of each.",
    },
});

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/watch-inputs.js

/** The inputs that say when a build has proven itself; all of them may be the policy's. */
const watchInputs = (0,spec/* defineInputs */.pf)({
    sources: {
        kind: 'list',
        policy: 'watch',
        describe: 'Where the testnet is read, one per line: `[name=]<source> [@alias]`, a source being a `ws`, `wss`, `http` or `https` address, `prometheus <url>`, `command <command>` or `log <command>`. Without `@alias` on every host.',
    },
    via: {
        kind: 'choice',
        choices: ['tunnel', 'direct'],
        policy: 'watch',
        fallback: 'tunnel',
        describe: 'Read the sources through the SSH connection, or directly from the runner.',
    },
    counter: {
        kind: 'text',
        policy: 'watch',
        describe: 'What is counted: `ethereum-blocks`, `ethereum-logs`, `substrate-blocks`, `substrate-sessions`, `substrate-storage:<Pallet.Item>`, `cometbft-blocks`, `json:<path>`, `metric:<name{labels}>`, `number` or `lines:<pattern>`. Required to watch.',
    },
    decode: {
        kind: 'text',
        policy: 'watch',
        describe: 'How the value is written: of `json:` `number` (the default) or `hex`; of `substrate-storage:` a SCALE type like `u32`, then `unset=0` where nothing stored means 0; of `ethereum-logs` which logs (`address=\u2026 topics=\u2026 confirmations=\u2026`).',
    },
    sessions: {
        kind: 'integer',
        min: 1,
        policy: 'watch',
        fallback: '500',
        describe: 'How far the counter must advance.',
    },
    from: {
        kind: 'choice',
        choices: ['baseline', 'absolute'],
        policy: 'watch',
        fallback: 'baseline',
        describe: 'Whether progress counts from the first value seen, or from zero.',
    },
    quorum: {
        kind: 'text',
        policy: 'watch',
        fallback: 'all',
        describe: 'How many sources must get there: a number, or `all`.',
    },
    'max-lag': {
        kind: 'integer',
        min: 0,
        policy: 'watch',
        describe: 'How far the quorum may be behind the best node: more for as long as `stall-after` fails, and at the target it must have caught up. No limit, unless given.',
    },
    'expected-interval': {
        kind: 'duration',
        policy: 'watch',
        describe: 'Expected time between two steps of the counter. Learnt, unless given.',
    },
    'stall-after': {
        kind: 'duration',
        policy: 'watch',
        describe: 'Time without progress that counts as a stall: 3 expected intervals and at least 2m, unless given.',
    },
    'start-timeout': {
        kind: 'duration',
        policy: 'watch',
        fallback: '5m',
        describe: 'How long the testnet may take to give its first value.',
    },
    'time-budget': {
        kind: 'duration',
        policy: 'watch',
        fallback: '5h',
        describe: "How long the step may take, from its start; ours must end before GitHub's own limit.",
    },
    settle: {
        kind: 'duration',
        policy: 'watch',
        describe: 'How long everything must still hold once the target is reached. Not at all, unless given.',
    },
    'on-reset': {
        kind: 'choice',
        choices: ['fail', 'rebaseline', 'continue'],
        policy: 'watch',
        fallback: 'fail',
        describe: 'What a counter means that begins again: `fail` takes the node out; `rebaseline` keeps what it had done and counts on from the lower value; with `continue` it must first climb back. Another chain is always the end.',
    },
    'max-restarts': {
        kind: 'integer',
        min: 1,
        policy: 'watch',
        describe: 'How many restarts of one node `rebaseline` and `continue` survive: 3, unless given.',
    },
    checks: {
        kind: 'list',
        policy: 'watch',
        describe: 'What must hold beside the counter, one per line: `name: metric|log|command <what> [delta] <op> <value> [@where] [missing=wait|fail|pass] [in-row=N] [allowed=N] [dry-run]`.',
    },
    'equal-progress': {
        kind: 'text',
        policy: 'watch',
        describe: 'A second storage item that must advance exactly as far as the counter, read at the same block: `Pallet.Item` or `Pallet.Item:u64`, for the counters of Substrate storage.',
    },
    'min-rate-ratio': {
        kind: 'number',
        min: 0.01,
        max: 1,
        policy: 'watch',
        describe: 'Least part of the pace of the last proof for this target that this build must keep, like 0.8. Needs `proof.workflows` in the policy; without an earlier proof the pace is only told.',
    },
    'max-blind': {
        kind: 'duration',
        policy: 'watch',
        describe: 'Longest time for which no quorum may have been seen: up to `stall-after`, unless given.',
    },
    'max-step': {
        kind: 'integer',
        min: 1,
        policy: 'watch',
        describe: 'Most steps that are credible within one `expected-interval`, which it needs: a node that leaps further no longer counts.',
    },
    'consecutive-errors': {
        kind: 'integer',
        min: 1,
        policy: 'watch',
        describe: 'So many unreadable answers in a row mean that a node gives no value: 4, unless given.',
    },
    'failure-limit': {
        kind: 'integer',
        min: 0,
        policy: 'watch',
        describe: 'A node with more unreadable answers and refusals than this no longer counts. No limit, unless given.',
    },
    'max-reconnects': {
        kind: 'integer',
        min: 0,
        policy: 'watch',
        describe: 'A node that had to be reached anew more often than this no longer counts. No limit, unless given.',
    },
    'poll-interval': {
        kind: 'duration',
        policy: 'watch',
        describe: 'Interval of the reads that check what subscriptions say. Derived from the pace, unless given.',
    },
});

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/inputs.js



/** `policy: 'deploy' | 'watch'` marks what the policy's target may set; then the policy is law, and an input may only fill what it leaves out. */
const inputs = (0,spec/* defineInputs */.pf)({
    target: {
        kind: 'text',
        required: true,
        describe: 'The deployment target, from the classifier. `null-deployment` passes at once and contacts nothing; empty or `unknown` is refused.',
    },
    mode: {
        kind: 'choice',
        choices: ['deploy+watch', 'deploy', 'watch', 'preflight', 'status'],
        default: 'deploy+watch',
        describe: 'What to do. Only `deploy+watch` and `watch` can end as `passed`. `watch` runs no script, but asks `health` and `version-command`. `preflight` deploys nothing and checks on every host that a deployment can work. `status` changes nothing and tells what is recorded on every host, and what runs.',
    },
    ...policyInputs,
    'pull-request': {
        kind: 'integer',
        min: 1,
        describe: 'Number of the pull request, on events that do not name one (workflow_dispatch, schedule, issue_comment).',
    },
    'head-sha': {
        kind: 'text',
        describe: 'Full commit id to deploy and prove, on events whose GITHUB_SHA is not the head of the pull request.',
    },
    ...connectionInputs,
    commit: {
        kind: 'text',
        describe: 'Commit that the scripts deploy, as `SHAKEDOWN_COMMIT`. It must be the head that is judged, which is the default.',
    },
    version: {
        kind: 'text',
        policy: 'deploy',
        describe: 'Version that is deployed, as `SHAKEDOWN_VERSION`; compared with what `version-command` prints.',
    },
    root: {
        kind: 'text',
        policy: 'deploy',
        fallback: '~/.shakedown',
        describe: 'Folder on every host that belongs to all deployments, absolute or below `~/`. Each has a folder of its `name` in it, which scripts get as `SHAKEDOWN_ROOT`.',
    },
    upload: {
        kind: 'list',
        policy: 'deploy',
        describe: 'Files and folders for every host, one per line: `local => remote`. Local paths are in the checkout, remote ones in the folder of the release, `SHAKEDOWN_RELEASE`. Checked by digest, not sent again when the release before has the same.',
    },
    script: {
        kind: 'script',
        policy: 'deploy',
        describe: 'Deploy script, run on every host by `bash -euo pipefail` without any profile. This or `script-file`.',
    },
    'script-file': {
        kind: 'text',
        policy: 'deploy',
        describe: 'Path of the deploy script. Named by the policy, it is read from the trusted ref; given here, from the work tree.',
    },
    env: {
        kind: 'assignments',
        policy: 'deploy',
        describe: 'Environment of the scripts: lines `NAME=value`, or `NAME<<TAG` \u2026 `TAG`.',
    },
    secrets: {
        kind: 'secrets',
        describe: 'Secret environment of the scripts, in the form of `env`. Sent over stdin, never in a command line.',
    },
    'script-timeout': {
        kind: 'duration',
        policy: 'deploy',
        fallback: '15m',
        describe: 'How long the deploy script may take, per host; the uploads before it may take as long again.',
    },
    concurrency: {
        kind: 'integer',
        min: 1,
        max: 1000,
        policy: 'deploy',
        fallback: '8',
        describe: 'How many hosts are worked on at the same time.',
    },
    'on-host-failure': {
        kind: 'choice',
        choices: ['stop', 'continue'],
        policy: 'deploy',
        fallback: 'stop',
        describe: 'Whether hosts that have not begun are skipped once one has failed.',
    },
    'on-cancel': {
        kind: 'choice',
        choices: ['kill', 'leave', 'rollback'],
        policy: 'deploy',
        fallback: 'kill',
        describe: 'What a cancellation does to a deploy script that runs: `kill` ends it and all that it started, then `teardown` runs; `leave` lets it finish and tears nothing down; `rollback` ends it, then the post step puts the last good release live again.',
    },
    health: {
        kind: 'script',
        policy: 'deploy',
        describe: 'Health check, tried every 2 s on every host until it exits 0.',
    },
    'health-timeout': { kind: 'duration', policy: 'deploy', fallback: '2m', describe: 'How long `health` is tried.' },
    'version-command': {
        kind: 'script',
        policy: 'deploy',
        describe: 'Prints, on the host, the version that is really running; its last line is compared with `version`, else with the commit.',
    },
    ...releaseInputs,
    teardown: {
        kind: 'script',
        policy: 'deploy',
        describe: 'Runs on every touched host after the final verdict, also after a failure or a cancellation.',
    },
    ...watchInputs,
    environment: {
        kind: 'text',
        describe: "Name of the job's environment. The policy's, unless the policy knows no such target.",
    },
    record: { kind: 'boolean', default: 'true', describe: 'Tell GitHub: a Deployment with its statuses, and the proof.' },
    'require-protection': {
        kind: 'boolean',
        default: 'true',
        describe: 'Refuse an environment without required reviewers: GitHub creates a misspelt name unprotected. Needs `actions: read`.',
    },
    token: {
        kind: 'secret',
        default: '${{ github.token }}',
        describe: 'Token for the API: the policy at the trusted ref, the environment, the deployment.',
    },
    'working-directory': {
        kind: 'text',
        default: '.',
        describe: 'Checkout of the repository, relative to the workspace; needed only for `upload` and a `script-file` given here.',
    },
});


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ LOCKED),
/* harmony export */   _x: () => (/* binding */ OWED),
/* harmony export */   tl: () => (/* binding */ UNTOLD),
/* harmony export */   zg: () => (/* binding */ RETURN)
/* harmony export */ });
/**
 * Names under which main leaves work for post in the runner's state; names of hosts and deployments, never a secret. In a
 * file of their own, so that a post with nothing to do loads nothing.
 */
const OWED = 'teardown-owed';
const UNTOLD = 'deployment-untold';
/** The locks that the step may hold, and whom they name. */
const LOCKED = 'hosts-locked';
/** Hosts where the last good release is to go live again when the step was ended. */
const RETURN = 'rollback-owed';


/***/ }),

/***/ 9747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wf: () => (/* binding */ openTimeline),
/* harmony export */   _4: () => (/* binding */ timelinePicture),
/* harmony export */   fL: () => (/* binding */ timelineSchema)
/* harmony export */ });
/* unused harmony exports withBeginning, timeToRepair */
/* harmony import */ var _shakedown_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7026);

function openTimeline(clock) {
    const moments = [];
    return {
        note: (what, host = '', at = clock.date()) => void moments.push({ at: at.toISOString(), what, host }),
        // Of the same moment, what was noted first came first.
        moments: () => moments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    };
}
/** With the beginning, which nobody was there to see. */
function withBeginning(moments, failingSince) {
    if (failingSince === undefined)
        return moments;
    return [{ at: failingSince.toISOString(), what: 'failing', host: '' }, ...moments];
}
/** Whole seconds until the last host was healthy; undefined when either end is not known. */
function timeToRepair(moments) {
    const began = moments.find(({ what }) => what === 'failing');
    const healed = moments.findLast(({ what }) => what === 'healthy');
    if (began === undefined || healed === undefined)
        return undefined;
    return Math.max(0, Math.round((Date.parse(healed.at) - Date.parse(began.at)) / 1000));
}
const told = {
    deployed: 'deployed',
    failing: 'began to fail',
    asked: 'roll back asked for',
    decided: 'target decided',
    locked: 'hosts locked',
    started: 'started',
    healthy: 'healthy',
    restored: 'put back',
    failed: 'did not come up',
    held: 'deployments held',
};
/** One line for each second in which something happened. */
function timelinePicture(moments) {
    if (moments.length < 2)
        return '';
    const at = (text) => text.slice(11, 19).replaceAll(':', '\u2236');
    const bySecond = Map.groupBy(moments, (moment) => at(moment.at));
    const lines = [...bySecond].map(([second, some]) => {
        const words = [...Map.groupBy(some, ({ what }) => what)].map(([what, same]) => {
            const hosts = same.flatMap(({ host }) => (host === '' ? [] : [host.replaceAll(/[^A-Za-z0-9._-]/g, '_')]));
            return hosts.length === 0 ? told[what] : `${hosts.join(', ')} ${told[what]}`;
        });
        return `    ${second} : ${words.join(' : ')}`;
    });
    return (0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_0__/* .mermaid */ .a4)(['timeline', '    title UTC', ...lines].join('\n'));
}
const text = { type: 'string' };
/** JSON Schema of a time line in a report. */
const timelineSchema = {
    type: 'array',
    items: {
        type: 'object',
        additionalProperties: false,
        required: ['at', 'what', 'host'],
        properties: {
            at: { ...text, description: 'RFC 3339, UTC' },
            what: { enum: Object.keys(told) },
            host: { ...text, description: 'empty for what concerns all of them' },
        },
    },
};


/***/ }),

/***/ 525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ parseInput),
/* harmony export */   rg: () => (/* binding */ notGiven),
/* harmony export */   x6: () => (/* binding */ tryParse),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8405);

/** Blank (ASCII) is the same as not given, for every kind. */
function isBlank(raw) {
    return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw) === '';
}
/** What the input is when nobody gives it: '' and [] where the type has them, else undefined. */
function notGiven({ kind }) {
    if (kind === 'text' || kind === 'script' || kind === 'secret')
        return '';
    return kind === 'list' || kind === 'assignments' || kind === 'secrets' ? [] : undefined;
}
/**
 * Reads one value, given as an input or by a policy.
 * @throws ProblemError naming the input; about secrets it gives line numbers, never values
 */
function parseInput(spec, name, raw) {
    const where = `input ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`;
    const result = tryParse(spec, where, raw);
    if ('problem' in result)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm([result.problem]);
    return result.value;
}
function tryParse(spec, where, raw) {
    try {
        return { value: read(spec, raw) };
    }
    catch (error) {
        if (error instanceof _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe)
            return { problem: { where, what: error.what, mend: error.mend } };
        throw error;
    }
}
function read(spec, raw) {
    switch (spec.kind) {
        case 'text':
            return readText(raw);
        case 'script':
        case 'secret':
            return raw;
        case 'list':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(raw);
        case 'assignments':
        case 'secrets':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readAssignments */ .FI)(raw);
        case 'boolean':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw));
        case 'duration':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7)((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw));
        case 'size':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readSize */ .ik)((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw));
        case 'integer':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readInteger */ .JI)((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw), limits(spec));
        case 'number':
            return readNumber((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw), limits(spec));
        case 'choice':
            return (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)((0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw), spec.choices);
    }
}
function limits({ min, max }) {
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
/** One line. ASCII blanks around it go, a BOM or NBSP stays: both are legal in the names of refs. */
function readText(raw) {
    const text = (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .trimAscii */ .ic)(raw);
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe('it holds a line break or another control character', 'Write it on one line');
    }
    return text;
}
/** A decimal number such as `3`, `-0.5` or `12.25`; no exponent, no bare point. */
function readNumber(text, { min = -Number.MAX_VALUE, max = Number.MAX_VALUE }) {
    if (!/^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/.test(text)) {
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)} is not a decimal number`, 'Write it like 3 or 0.5');
    }
    const value = Number(text);
    if (value < min)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${text} is too small`, `Give at least ${min}`);
    if (value > max)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .ValueFault */ .Qe(`${text} is too large`, `Give at most ${max}`);
    return value;
}


/***/ }),

/***/ 8416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ readOne),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   PC: () => (/* binding */ givenInputs)
/* harmony export */ });
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2531);
/* harmony import */ var _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8405);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(525);
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5495);



/**
 * Reads all inputs from the runner's `INPUT_*` variables. An absent or blank one takes its default (or fallback); what
 * the runner alone could evaluate (`${{ \u2026 }}`) is then empty.
 * @throws ProblemError with every mistake at once, undeclared `INPUT_*` included: the runner only warns about those,
 *   and a misspelt health check would silently be none
 */
function readInputs(specs, env) {
    const given = givenInputs(specs, env);
    const problems = undeclared(specs, env);
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        const result = readOne(spec, `input ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`, given.get(name));
        if ('problem' in result)
            problems.push(result.problem);
        else
            values[name] = result.value;
    }
    if (problems.length > 0)
        throw new _shakedown_ports__WEBPACK_IMPORTED_MODULE_1__/* .ProblemError */ .Mm(problems);
    return { values: values, given };
}
/** The raw text of every declared input that is not blank. */
function givenInputs(specs, env) {
    const given = new Map();
    for (const name of Object.keys(specs)) {
        const raw = env[(0,_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn)(name)];
        if (raw !== undefined && !(0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(raw))
            given.set(name, raw);
    }
    return given;
}
/** One input from its raw text, or from what stands for it when it is not given. */
function readOne(spec, where, raw) {
    const text = raw ?? spec.default ?? spec.fallback ?? '';
    if (spec.required === true && isMissing(spec, text)) {
        return { problem: { where, what: 'it is required and not given', mend: `Give it. ${spec.describe}` } };
    }
    if ((0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(text) || (raw === undefined && text.includes('${{')))
        return { value: (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .notGiven */ .rg)(spec) };
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .tryParse */ .x6)(spec, where, text);
}
/** Blank, or a list of nothing but comments. */
function isMissing(spec, text) {
    if ((0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(text))
        return true;
    if (spec.kind !== 'list' && spec.kind !== 'assignments' && spec.kind !== 'secrets')
        return false;
    return text.split('\n').every((line) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(line) || /^[ \t]*#/.test(line));
}
function undeclared(specs, env) {
    const known = new Set(Object.keys(specs).map(_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .variableOf */ .Qn));
    return Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
        .toSorted()
        .map((variable) => {
        const name = variable.slice('INPUT_'.length).toLowerCase();
        return {
            where: `input ${(0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`,
            what: 'the action has no such input',
            mend: (0,_shakedown_ports__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(name, Object.keys(specs)),
        };
    });
}


/***/ }),

/***/ 5495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   pf: () => (/* binding */ defineInputs)
/* harmony export */ });
/* unused harmony export isSecret */
function defineInputs(specs) {
    return specs;
}
/** The name under which the runner hands an input over: blanks become `_`, dashes stay. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function isSecret(spec) {
    return spec.kind === 'secret' || spec.kind === 'secrets';
}


/***/ }),

/***/ 5416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ defineOutputs),
/* harmony export */   ww: () => (/* binding */ allOutputs)
/* harmony export */ });
/* unused harmony export standardOutputs */
/** Every action has these; an action may describe them in its own words, the nothing stays. */
const standardOutputs = {
    verdict: { nothing: 'error', describe: 'The verdict, in one word. `error` when the action could not come to one.' },
    reason: { nothing: 'none', describe: 'The reason in one sentence with numbers, at most 300 characters.' },
    report: { nothing: 'none', describe: 'Path of the full report (JSON), in the temporary folder of the runner.' },
};
/** The outputs an action adds to `verdict`, `reason` and `report`. */
function defineOutputs(specs) {
    return specs;
}
/** An action's own outputs after the three of all actions. */
function allOutputs(specs) {
    const all = { ...standardOutputs, ...specs };
    for (const [name, { nothing }] of Object.entries(standardOutputs)) {
        if (all[name]?.nothing !== nothing)
            throw new Error(`output ${name}: its nothing is ${nothing}`);
    }
    return all;
}


/***/ }),

/***/ 7020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./packages/ports/lib/clock.js
var lib_clock = __nccwpck_require__(1412);
// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __nccwpck_require__(8405);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./packages/kit/lib/event.js


/**
 * What the runner says of this run, from its environment and the payload file.
 * @throws ProblemError with everything that is missing: then this is not a runner
 */
function readEvent(env) {
    const problems = [];
    const demand = (name) => {
        const value = env[name] ?? '';
        if (value === '') {
            problems.push({
                where: `environment ${name}`,
                what: 'it is not set',
                mend: 'Run the action as a step of a workflow',
            });
        }
        return value;
    };
    const event = {
        name: demand('GITHUB_EVENT_NAME'),
        payload: readPayload(demand('GITHUB_EVENT_PATH'), problems),
        repository: readRepository(demand('GITHUB_REPOSITORY'), problems),
        sha: env['GITHUB_SHA'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        baseRef: env['GITHUB_BASE_REF'] ?? '',
        headRef: env['GITHUB_HEAD_REF'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        job: env['GITHUB_JOB'] ?? '',
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        workspace: demand('GITHUB_WORKSPACE'),
        temp: demand('RUNNER_TEMP'),
    };
    if (problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return event;
}
function readRepository(text, problems) {
    const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text);
    if (match === null && text !== '') {
        problems.push({ where: 'environment GITHUB_REPOSITORY', what: 'it is not owner/name', mend: 'Write owner/name' });
    }
    return { owner: match?.[1] ?? '', name: match?.[2] ?? '' };
}
function readPayload(path, problems) {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        problems.push({
            where: 'environment GITHUB_EVENT_PATH',
            what: `the event cannot be read from there (${Error.isError(error) ? error.message : String(error)})`,
            mend: 'It must name a JSON file',
        });
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/kit/lib/inputs/read.js
var inputs_read = __nccwpck_require__(8416);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./packages/kit/lib/foreign.js
/**
 * Text from outside, made harmless for the runner's log. The runner scans every line of stdout and stderr: `::command::`
 * acts at the start of a line, the older `##[command]` anywhere in it, so a remote host could set this step's outputs or
 * mask the whole log. The two marks are broken up visibly.
 */
const LINE_LIMIT = 4096;
/** One printable line, at most 4 KiB long. */
function neutralLine(line) {
    // A runaway line is cut before the expressions below walk over it, and once more after.
    const text = breakCommands(printable(line.slice(0, 4 * LINE_LIMIT)));
    const missing = line.length > 4 * LINE_LIMIT || text.length > LINE_LIMIT;
    return missing ? `${wellFormed(text.slice(0, LINE_LIMIT))}\u2026 (line cut here)` : text;
}
/** Our own messages hold names from outside, too; their line breaks stay. */
function neutralText(text) {
    return text
        .split('\n')
        .map((line) => breakCommands(printable(line)))
        .join('\n');
}
/** The runner trims Unicode blanks before it looks for `::`. */
function breakCommands(line) {
    return line.replace(/^([\s\u180e\u200b-\u200f\u2060\ufeff]*)::/, '$1: :').replaceAll('##[', '## [');
}
/** Without escape sequences (colours, cursor moves, titles), control characters and characters that reverse the writing. */
function printable(line) {
    return (wellFormed(line)
        .replace(/\r+$/, '')
        // eslint-disable-next-line no-control-regex
        .replace(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g, '')
        // eslint-disable-next-line no-control-regex
        .replace(/\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g, '')
        // eslint-disable-next-line no-control-regex
        .replace(/\u001b[ -/]*[0-~]?/g, '')
        // eslint-disable-next-line no-control-regex
        .replace(/[\n\v\f\r\u0085\u2028\u2029]/g, ' ')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ''));
}
/** Cutting, and hosts, can leave half of a surrogate pair. */
function wellFormed(text) {
    return text.toWellFormed();
}

;// CONCATENATED MODULE: ./packages/kit/lib/log.js


/** Annotations are cut by the runner at 4,096 characters; the log has the rest. */
const ANNOTATION_LIMIT = 4000;
/**
 * The log of a step. Nothing that is printed can act as a workflow command, except the commands written here.
 * @param redact hides secrets that are known by now
 */
function runnerLog(title, redact) {
    const annotation = (text) => neutralText(redact(text)).slice(0, ANNOTATION_LIMIT).toWellFormed();
    let depth = 0;
    return {
        debug(message) {
            // The runner drops them otherwise, after having read them.
            if (isDebug())
                core_debug(neutralText(redact(message)));
        },
        info: (message) => info(neutralText(redact(message))),
        notice: (message) => notice(annotation(message), { title }),
        warning: (message) => warning(annotation(message), { title }),
        error: (message) => error(annotation(message), { title }),
        annotate({ severity, message, file, line }) {
            const place = {
                title,
                ...(file === undefined ? {} : { file }),
                ...(line === undefined ? {} : { startLine: line }),
            };
            const tell = { error: error, warning: warning, notice: notice }[severity];
            tell(annotation(message), place);
        },
        foreign(text) {
            for (const line of text.replace(/\r?\n$/, '').split('\n'))
                info(neutralLine(redact(line)));
        },
        async group(name, work) {
            // The runner knows one level of folding: an inner end would close the outer group.
            depth += 1;
            if (depth === 1)
                startGroup(neutralLine(redact(name)));
            else
                info(`\u2014 ${neutralText(redact(name))}`);
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    endGroup();
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/kit/lib/masks.js

const SHORTEST = 4;
/**
 * Hiding these would hide half of the log, and GitHub drops every job output that masking would alter: outputs of this
 * suite hold exactly such words.
 */
const common = new Set('true false null none undefined unknown main master test tests testnet staging production passed failed error localhost null-deployment'.split(' '));
/**
 * @param register tells the runner; by default `::add-mask::`
 */
function openMasks(register = core_setSecret) {
    const known = new Set();
    let longestFirst = [];
    const hide = (value) => {
        if (known.has(value))
            return;
        known.add(value);
        longestFirst = [...known].toSorted((a, b) => b.length - a.length);
        register(value);
    };
    const redact = (text) => longestFirst.reduce((rest, value) => rest.replaceAll(value, '***'), text);
    const cleaned = (value) => {
        if (typeof value === 'string')
            return redact(value);
        if (value === null || typeof value !== 'object')
            return value;
        if (Array.isArray(value))
            return value.map(cleaned);
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), cleaned(item)]));
    };
    /** A report of a thousand files mostly has no secret in it, and one look at its text tells that. */
    const redactJson = (value) => {
        if (longestFirst.length === 0)
            return value;
        const text = JSON.stringify(value);
        return longestFirst.some((secret) => text.includes(JSON.stringify(secret).slice(1, -1))) ? cleaned(value) : value;
    };
    return {
        add(secret) {
            const lines = linesOf(secret);
            const whole = lines.length > 0 && lines.every(isMaskable);
            // The runner would also mask each line of a value by itself, a lone `{` included: then the lines must do.
            if (whole)
                hide(secret.trim());
            for (const line of lines)
                if (isMaskable(line))
                    hide(line);
            return whole;
        },
        redact,
        redactJson,
    };
}
function linesOf(secret) {
    return secret
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function isMaskable(value) {
    return value.length >= SHORTEST && !common.has(value.toLowerCase());
}

// EXTERNAL MODULE: ./packages/kit/lib/outputs.js
var outputs = __nccwpck_require__(5416);
// EXTERNAL MODULE: ./packages/kit/lib/summary.js
var lib_summary = __nccwpck_require__(7026);
;// CONCATENATED MODULE: ./packages/kit/lib/sink.js




/** GitHub takes 1 MiB of outputs per job, counted in UTF-16; what is beyond is lost without a word. */
const OUTPUTS_LIMIT = 400_000;
/**
 * Gives every output its explicit nothing at once, so that none is ever empty, whatever happens next.
 * @throws Error when GITHUB_OUTPUT is not set: `@actions/core` would print `::set-output`, which nobody reads any more
 */
function openOutputs(specs, env, redact) {
    if ((env['GITHUB_OUTPUT'] ?? '') === '') {
        throw new Error('GITHUB_OUTPUT is not set, so no output can be given. Run the action as a step of a workflow.');
    }
    const all = (0,outputs/* allOutputs */.ww)(specs);
    let written = 0;
    let now = new Map();
    const write = (name, text) => {
        now = new Map([...now, [name, text]]);
        setOutput(name, text);
    };
    const set = (name, value) => {
        const spec = all[name];
        if (spec === undefined)
            throw new Error(`the action declares no output ${name}`);
        const text = value === '' ? spec.nothing : redact(value);
        if (written + text.length > OUTPUTS_LIMIT)
            throw new Error(`output ${name} is too long (${text.length} characters)`);
        written += text.length;
        write(name, text);
    };
    const mark = () => {
        const then = now;
        return () => {
            for (const [name, text] of then)
                if (now.get(name) !== text)
                    write(name, text);
        };
    };
    for (const [name, { nothing }] of Object.entries(all))
        set(name, nothing);
    return { set, mark };
}
/** Adds to the step's summary; without a summary file (GitHub Enterprise Server before 3.6) there is none. */
function writeSummary(markdown, env) {
    const file = env['GITHUB_STEP_SUMMARY'] ?? '';
    if (file !== '' && markdown !== '')
        (0,external_node_fs_.appendFileSync)(file, `${(0,lib_summary/* limitSummary */.g9)(markdown, lib_summary/* SUMMARY_LIMIT */.Jt - 1)}\n`);
}

;// CONCATENATED MODULE: ./packages/kit/lib/state.js

/** What main leaves for post: written to GITHUB_STATE, handed back by the runner as `STATE_<name>`. */
function openState(env) {
    const saved = new Map();
    return {
        save(name, value) {
            if ((env['GITHUB_STATE'] ?? '') === '') {
                throw new Error('GITHUB_STATE is not set, so nothing can be kept for the post step. Run the action as a step of a workflow.');
            }
            saved.set(name, value);
            saveState(name, value);
        },
        get: (name) => saved.get(name) ?? env[`STATE_${name}`] ?? '',
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/kit/lib/folder.js


/**
 * A folder of this step's own under RUNNER_TEMP, `shakedown/<action>[-<n>]`: the same action may run several times in a
 * job, and a report must not replace an earlier one. Only this user may look into it, since it may hold remote logs.
 */
function makeFolder(runnerTemp, action) {
    const parent = (0,external_node_path_.join)(runnerTemp, 'shakedown');
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    for (let n = 1; n <= 10_000; n++) {
        const folder = (0,external_node_path_.join)(parent, n === 1 ? action : `${action}-${n}`);
        try {
            (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
            return folder;
        }
        catch (error) {
            if (!(Error.isError(error) && 'code' in error && error.code === 'EEXIST'))
                throw error;
        }
    }
    throw new Error(`${parent} holds too many folders`);
}
/** @throws Error when `name` could lead out of the folder */
function pathIn(folder, name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/.test(name))
        throw new Error(`not a plain file name: ${JSON.stringify(name)}`);
    return (0,external_node_path_.join)(folder, name);
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/context.js

const FOLDER_STATE = 'shakedown-folder';
const POST_STATE = 'shakedown-is-post';
/** What main and post work with. */
function contextOf(parts) {
    const { event, given, folder, log, clock, signal, masks, state, set } = parts;
    return {
        event,
        env: cleanEnvironment(parts.env),
        given,
        log,
        clock,
        signal,
        set,
        mask: masks.add,
        state,
        temp: (name) => pathIn(folder, name),
    };
}
/** Main makes the step's folder, post finds it again. */
function folderOf(state, runnerTemp, action, keep) {
    const known = state.get(FOLDER_STATE);
    if (known !== '')
        return known;
    const folder = makeFolder(runnerTemp, action);
    if (keep)
        state.save(FOLDER_STATE, folder);
    return folder;
}
/** Whatever is handed on from here (to a program, to a host) holds neither inputs nor the runner's own credentials. */
function cleanEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/.test(name)));
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/exit.js

/** A reader of our output that has stopped reading must not hold the job. */
const DRAIN_MS = 300;
/**
 * Ends the process with everything printed. Explicitly, because a forgotten socket or timer would keep the step waiting
 * until the job's time-out.
 */
async function leave(code, clock) {
    process.exitCode = code;
    const drained = Promise.all([process.stdout, process.stderr].map(drain));
    await Promise.race([drained, clock.sleep(DRAIN_MS)]);
    process.exit(code);
}
/** When the log's reader is gone, outputs and report still have to be written. */
function surviveClosedLog() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
}
function drain(stream) {
    return new Promise((resolve) => {
        stream.write('', () => resolve());
    });
}

// EXTERNAL MODULE: ./packages/kit/lib/run/interruption.js
var run_interruption = __nccwpck_require__(8945);
;// CONCATENATED MODULE: ./packages/kit/lib/run/failure.js



/**
 * The verdict `error`: the action could not come to a verdict. The outputs keep what they have, which is their nothing
 * or a strict answer set earlier.
 */
function failureOf(error, title) {
    const problems = error instanceof problem/* ProblemError */.Mm ? error.problems : [];
    const reason = cutReason(problems.length > 0 ? countedReason(problems) : error.message);
    return {
        verdict: 'error',
        passed: false,
        reason,
        outputs: {},
        report: problems.length > 0
            ? { problems: problems.map(({ where, what, mend }) => ({ where, what, mend })) }
            : {
                causes: causesOf(error),
                stack: (error.stack ?? '')
                    .split('\n')
                    .slice(1, 12)
                    .map((line) => line.trim()),
            },
        summary: (0,lib_summary/* join */.fj)((0,lib_summary/* verdictHeading */.G8)({ title, verdict: 'error', passed: false, reason }), problems.length > 0
            ? problemTable(problems)
            : causesOf(error)
                .slice(1)
                .map((cause) => `- ${(0,lib_summary/* escapeMarkdown */.FV)(cause)}`)
                .join('\n')),
        notices: [],
        warnings: [],
        annotation: problems.length > 0 ? problems.map(problem/* describeProblem */.BJ).join('\n') : causesOf(error).join('\ncaused by: '),
    };
}
/** A cancellation that main did not tell itself: it threw on its way out, or took longer than the runner waits. */
function cancellationOf(error, title, verdict) {
    if (!(error instanceof run_interruption/* Interrupted */.j$ || error.cause instanceof run_interruption/* Interrupted */.j$))
        return undefined;
    const reason = cutReason(error.message);
    const summary = (0,lib_summary/* verdictHeading */.G8)({ title, verdict, passed: false, reason });
    return { verdict, passed: false, reason, outputs: {}, report: {}, summary, notices: [], warnings: [] };
}
/** One line of at most `limit` characters, never half of one. */
function cutReason(text, limit = 300) {
    const line = text.replace(/\s+/g, ' ').trim().toWellFormed();
    if (line.length <= limit)
        return line;
    // Half of a surrogate pair at the cut becomes U+FFFD; dropped, the text stays what somebody wrote.
    return `${line
        .slice(0, limit - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd()}\u2026`;
}
function countedReason(problems) {
    const [first] = problems;
    const text = first === undefined ? '' : (0,problem/* describeProblem */.BJ)(first);
    return problems.length === 1 ? text : `${problems.length} mistakes, the first: ${text}`;
}
function problemTable(problems) {
    return (0,lib_summary/* table */.tp)(['Where', 'What is wrong', 'How to mend it'], problems.map(({ where, what, mend }) => [(0,lib_summary/* escapeCell */.kq)(where), (0,lib_summary/* escapeCell */.kq)(what), (0,lib_summary/* escapeCell */.kq)(mend)]));
}
/** The messages of an error and of what caused it, at most 8. */
function causesOf(error) {
    const messages = [];
    for (let at = error; at !== undefined && messages.length < 8; at = Error.isError(at) ? at.cause : undefined) {
        const message = Error.isError(at) ? at.message || at.name : JSON.stringify(at);
        if (!messages.includes(message))
            messages.push(message);
    }
    return messages;
}

;// CONCATENATED MODULE: ./packages/kit/lib/report.js


/** The form of a report file changes only with this number; adding keys does not change it. */
const REPORT_SCHEMA = 1;
/** What all reports have in common; each action adds its own keys. */
const reportSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The report of a Shakedown action',
    type: 'object',
    additionalProperties: true,
    required: ['schema', 'action', 'verdict', 'passed', 'reason'],
    properties: {
        schema: { const: REPORT_SCHEMA },
        action: { type: 'string', description: 'name of the action, e.g. change-classifier' },
        verdict: { type: 'string', description: 'the verdict, as in the output of that name' },
        passed: { type: 'boolean', description: 'whether the step passed' },
        reason: { type: 'string', maxLength: 300, description: 'one sentence with numbers' },
        causes: {
            type: 'array',
            items: { type: 'string' },
            description: 'only with the verdict error: what went wrong, and what caused it, outermost first',
        },
        stack: { type: 'array', items: { type: 'string' }, description: 'beside causes: where in the code it happened' },
        problems: {
            type: 'array',
            description: 'only with the verdict error: mistakes in inputs or policy',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['where', 'what', 'mend'],
                properties: { where: { type: 'string' }, what: { type: 'string' }, mend: { type: 'string' } },
            },
        },
    },
};
/** Writes the report into the step's folder and returns its path. `body` is an object. */
function writeReport(folder, head, body) {
    const path = (0,external_node_path_.join)(folder, 'report.json');
    const { action, verdict, passed, reason } = head;
    const report = { schema: REPORT_SCHEMA, action, verdict, passed, reason, ...omit(body, head) };
    (0,external_node_fs_.writeFileSync)(path, `${JSON.stringify(report, undefined, 2)}\n`);
    return path;
}
/** The head has the last word. */
function omit(body, head) {
    return Object.fromEntries(Object.entries(body ?? {}).filter(([key]) => key !== 'schema' && !(key in head)));
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/publish.js




/**
 * Tells how the work ended: report, outputs, summary, annotation. Returns whether the step passes.
 * What cannot be told is not passed: a fault in here turns a good ending into `error`.
 */
function publish(ending, place) {
    const takeBack = place.outputs.mark();
    try {
        return tell(ending, place);
    }
    catch (error) {
        const failure = failureOf((0,run_interruption/* asError */.zR)(error), place.action.title);
        try {
            // A job that runs `if: always()` reads outputs of a failed step, too: only the strict ones may stay.
            takeBack();
            return tell(failure, place);
        }
        catch {
            place.log.error(failure.annotation ?? failure.reason);
            return false;
        }
    }
}
function tell(ending, { action, outputs, log, masks, env, folder }) {
    const { verdict, notices, warnings } = ending;
    const passed = ending.passed && verdict !== 'error' && verdict !== '';
    const reason = cutReason(masks.redact(ending.reason)) || 'none';
    const report = folder === undefined
        ? 'none'
        : writeReport(folder, { action: action.name, verdict, passed, reason }, masks.redactJson(ending.report));
    // Whatever can fail comes before the answer.
    writeSummary(masks.redact(ending.summary), env);
    for (const [name, value] of Object.entries(ending.outputs))
        if (value !== undefined)
            outputs.set(name, value);
    outputs.set('report', report);
    outputs.set('reason', reason);
    // The verdict comes last: until everything else is told, it stays `error`.
    outputs.set('verdict', verdict);
    for (const notice of notices)
        log.notice(notice);
    for (const warning of warnings)
        log.warning(warning);
    for (const annotation of ending.annotations ?? [])
        log.annotate(annotation);
    if (passed)
        log.info(`${action.title}: ${verdict}. ${reason}`);
    else
        log.error(ending.annotation ?? `${verdict}: ${reason}`);
    return passed;
}

// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __nccwpck_require__(2531);
// EXTERNAL MODULE: ./packages/kit/lib/inputs/spec.js
var spec = __nccwpck_require__(5495);
;// CONCATENATED MODULE: ./packages/kit/lib/run/secrets.js


/**
 * Registers every secret input before anything can print it, also those in inputs that do not read well.
 * Returns the names of those that cannot be hidden whole.
 */
function maskInputs(specs, env, masks) {
    const exposed = [];
    for (const [name, { kind }] of Object.entries(specs)) {
        const raw = env[(0,spec/* variableOf */.Qn)(name)] ?? '';
        if (kind === 'secret' && raw.trim() !== '' && !masks.add(raw))
            exposed.push(name);
        if (kind !== 'secrets')
            continue;
        for (const { name: variable, value } of assignmentsIn(raw)) {
            if (value.trim() !== '' && !masks.add(value))
                exposed.push(`${name}: ${variable}`);
        }
    }
    return exposed;
}
function assignmentsIn(raw) {
    try {
        return (0,grammar/* readAssignments */.FI)(raw);
    }
    catch (error) {
        if (!(error instanceof grammar/* ValueFault */.Qe))
            throw error;
        // Not assignments, so anything in it may be a secret: whole lines, and what stands behind the first `=`.
        return raw.split('\n').flatMap((line, index) => [
            { name: `line ${index + 1}`, value: line },
            { name: `line ${index + 1}`, value: line.slice(line.indexOf('=') + 1) },
        ]);
    }
}

;// CONCATENATED MODULE: ./packages/kit/lib/run/index.js













/**
 * The one statement of an entry file: runs main, or post where main has left word of itself, and ends the process.
 * Exit code 0 exactly when the verdict passes.
 */
async function runAction(action) {
    const { env } = process;
    const clock = lib_clock/* systemClock */.m;
    surviveClosedLog();
    const interruption = (0,run_interruption/* watchInterruptions */.oL)(clock);
    const masks = openMasks();
    const log = runnerLog(action.title, masks.redact);
    const world = { env, clock, log, masks, state: openState(env), interruption };
    try {
        const passed = world.state.get(POST_STATE) === '' ? await runMain(action, world) : await runPost(action, world);
        return await leave(passed ? 0 : 1, clock);
    }
    catch (error) {
        log.error((0,run_interruption/* asError */.zR)(error).message);
        return leave(1, clock);
    }
}
async function runMain(action, world) {
    const { env, log, masks, interruption } = world;
    const outputs = openOutputs(action.outputs, env, masks.redact);
    const exposed = maskInputs(action.inputs, env, masks);
    if (exposed.length > 0) {
        log.warning(`Too short or too common to be hidden in the log: ${exposed.join(', ')}. Use longer secrets.`);
    }
    const place = {};
    const ending = await Promise.race([work(action, world, outputs, place), overdue(action, interruption)]);
    const fault = interruption.fault();
    return publish(fault === undefined ? ending : failureOf(fault, action.title), {
        action,
        outputs,
        log,
        masks,
        env,
        ...place,
    });
}
async function work(action, world, outputs, place) {
    const { env, state, interruption } = world;
    try {
        if (action.post !== undefined)
            state.save(POST_STATE, 'true');
        const { event, inputs, given } = readAll(action, env, (temp) => {
            place.folder = folderOf(state, temp, action.name, action.post !== undefined);
        });
        const folder = place.folder ?? '';
        const context = contextOf({
            ...world,
            ...interruption,
            name: action.name,
            event,
            given,
            folder,
            set: outputs.set,
        });
        const outcome = await action.main(inputs, context);
        const { notices = [], warnings = [] } = outcome;
        return { ...outcome, reason: cutReason(outcome.reason), notices, warnings };
    }
    catch (error) {
        return endingOf(whyStopped((0,run_interruption/* asError */.zR)(error), interruption.signal), action);
    }
}
/** Inputs and event together, so that all mistakes come in one go; the step's folder as soon as RUNNER_TEMP is known. */
function readAll(action, env, makeFolder) {
    const problems = [];
    const event = (0,problem/* collect */.Fo)(problems, () => readEvent(env));
    const temp = event?.temp ?? env['RUNNER_TEMP'] ?? '';
    if (temp !== '')
        makeFolder(temp);
    const read = (0,problem/* collect */.Fo)(problems, () => (0,inputs_read/* readInputs */.Ko)(action.inputs, env));
    if (event === undefined || read === undefined || problems.length > 0)
        throw new problem/* ProblemError */.Mm(problems);
    return { event, inputs: read.values, given: read.given };
}
async function overdue(action, interruption) {
    return endingOf(await interruption.overdue, action);
}
function endingOf(error, { title, whenCancelled = '' }) {
    const cancelled = whenCancelled === '' ? undefined : cancellationOf(error, title, whenCancelled);
    return cancelled ?? failureOf(error, title);
}
/** When the work was told to stop, what it threw on its way out is not the reason. */
function whyStopped(error, signal) {
    const reason = signal.reason;
    return signal.aborted && Error.isError(reason) ? reason : error;
}
async function runPost(action, world) {
    const { env, log, masks, state, interruption } = world;
    maskInputs(action.inputs, env, masks);
    const post = async () => {
        try {
            const event = readEvent(env);
            const folder = folderOf(state, event.temp, action.name, false);
            const given = (0,inputs_read/* givenInputs */.PC)(action.inputs, env);
            await action.post?.(contextOf({ ...world, ...interruption, name: action.name, event, given, folder, set: refuseOutput }));
            return undefined;
        }
        catch (error) {
            return whyStopped((0,run_interruption/* asError */.zR)(error), interruption.signal);
        }
    };
    const failure = (await Promise.race([post(), interruption.overdue])) ?? interruption.fault();
    if (failure === undefined)
        return true;
    log.error(failureOf(failure, action.title).annotation ?? failure.message);
    return false;
}
function refuseOutput(name) {
    throw new Error(`output ${name} is set after the step is over`);
}


/***/ }),

/***/ 8945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   oL: () => (/* binding */ watchInterruptions),
/* harmony export */   zR: () => (/* binding */ asError)
/* harmony export */ });
/**
 * The runner sends SIGINT, after 7.5 s SIGTERM, after another 2.5 s it kills the tree (ProcessInvoker.cs). Each grace
 * leaves time to write outputs and report before the next blow.
 */
const GRACE_MS = { SIGINT: 6_800, SIGTERM: 1_900, fault: 5_000 };
/** The reason of the abort when somebody cancelled the run, or a time-out of the step or job ended it. */
class Interrupted extends Error {
    by;
    constructor(by) {
        super(`the step was cancelled or ran into its time-out (${by})`);
        this.name = 'Interrupted';
        this.by = by;
    }
}
/** Turns signals and unawaited failures into one abort, and gives the work a bounded time to tidy up. */
function watchInterruptions(clock, on = process) {
    const controller = new AbortController();
    const { promise: overdue, resolve: giveUp } = Promise.withResolvers();
    let fault;
    const endWithin = (ms, why) => {
        void clock.sleep(ms).then(() => giveUp(why(`${(ms / 1000).toFixed(1)} s`)));
    };
    for (const by of ['SIGINT', 'SIGTERM']) {
        let seen = false;
        on.on(by, () => {
            if (seen)
                return;
            seen = true;
            const reason = new Interrupted(by);
            controller.abort(reason);
            endWithin(GRACE_MS[by], (s) => new Error(`${reason.message}, and the work did not end within ${s}`, { cause: reason }));
        });
    }
    const fail = (thrown) => {
        if (fault !== undefined || isEcho(thrown, controller.signal))
            return;
        fault = asError(thrown);
        const first = fault;
        controller.abort(first);
        endWithin(GRACE_MS.fault, () => first);
    };
    on.on('uncaughtException', fail);
    on.on('unhandledRejection', fail);
    // An await that nothing can ever settle: without this, Node ends with code 13 and a warning that names no reason.
    on.on('beforeExit', () => giveUp(new Error('the work stopped without a result: nothing was left that it could wait for')));
    return { signal: controller.signal, overdue, fault: () => fault };
}
/** A wait that nobody awaited any more rejects with the reason of the abort: that is no failure of its own. */
function isEcho(thrown, signal) {
    if (!signal.aborted)
        return false;
    return (thrown === signal.reason ||
        (Error.isError(thrown) && (thrown.cause === signal.reason || thrown.name === 'AbortError')));
}
function asError(thrown) {
    return Error.isError(thrown) ? thrown : new Error(`something was thrown that is no error: ${String(thrown)}`);
}


/***/ }),

/***/ 7026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   G8: () => (/* binding */ verdictHeading),
/* harmony export */   Jt: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   g9: () => (/* binding */ limitSummary),
/* harmony export */   kq: () => (/* binding */ escapeCell),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports heading, link */
/**
 * Markdown for the job summary. What comes from outside (names of files, branches and hosts, remote output) must go
 * through `escapeMarkdown`, `escapeCell` or `code`, or it could draw links, pictures and tables of its own.
 */
function heading(level, text) {
    return `${'#'.repeat(level)} ${oneLine(text)}`;
}
/** The first line of every summary: a mark, the title, the verdict, the reason. */
function verdictHeading(o) {
    return `${heading(2, `${o.passed ? '\u2705' : '\u274c'} ${escapeMarkdown(o.title)}: ${escapeMarkdown(o.verdict)}`)}\n\n${escapeMarkdown(o.reason)}`;
}
/** Cells are Markdown: escape what comes from outside. Line breaks and stray pipes in a cell cannot break the row. */
function table(columns, rows) {
    const line = (cells) => `| ${columns.map((_, index) => cell(cells[index] ?? '')).join(' | ')} |`;
    return [line(columns), `|${columns.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}
/** Inline code, whatever backticks the text has. */
function code(text) {
    const flat = oneLine(text);
    if (flat === '')
        return '';
    const fence = '`'.repeat(longestRun(flat) + 1);
    const pad = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${flat}${pad}${fence}`;
}
/** A block of text as it stands. */
function block(text, language = '') {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}
function mermaid(source) {
    return block(source, 'mermaid');
}
/** Folded; `title` is plain text, `body` is Markdown. */
function details(title, body) {
    return `<details><summary>${escapeHtml(oneLine(title))}</summary>\n\n${body}\n\n</details>`;
}
/** A link to http or https; anything else is shown as text only. */
function link(text, url) {
    const label = escapeMarkdown(text);
    if (!URL.canParse(url))
        return label;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
        return label;
    return `[${label}](${href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** Plain text as Markdown that shows exactly that text, on one line. */
function escapeMarkdown(text) {
    return (oneLine(text)
        .replace(/[\\`*_[\]|~$#]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/^([-+=])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/@(?=\w)/g, '@&#8203;')
        // GitHub makes links of bare addresses.
        .replaceAll('://', '&#58;//')
        .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#46;`));
}
/** The same for a cell of a table. */
const escapeCell = escapeMarkdown;
function join(...parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
/** What the runner accepts per step; it discards a longer summary whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** Cut to `limit` bytes of UTF-8 at the end of a line, saying so; an open code block or fold is closed. */
function limitSummary(text, limit = SUMMARY_LIMIT) {
    if (Buffer.byteLength(text) <= limit)
        return text;
    const note = '\n\n_Cut here: the summary was longer than GitHub shows. The report has everything._\n';
    const room = limit - Buffer.byteLength(note) - 64;
    const bytes = Buffer.from(text).subarray(0, Math.max(0, room));
    const end = bytes.lastIndexOf(0x0a);
    const kept = bytes.subarray(0, Math.max(0, end)).toString('utf8');
    return `${kept}${closings(kept)}${note}`;
}
function closings(text) {
    let fence = '';
    let folds = 0;
    for (const line of text.split('\n')) {
        const run = /^`{3,}/.exec(line)?.[0];
        if (fence === '' && run !== undefined)
            fence = run;
        else if (fence !== '' && line === fence)
            fence = '';
        else if (fence === '')
            folds += count(line, '<details>') - count(line, '</details>');
    }
    return `${fence === '' ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.min(4, Math.max(0, folds)))}`;
}
function count(text, part) {
    return text.split(part).length - 1;
}
function cell(markdown) {
    return oneLine(markdown).replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
}
/** Line breaks and other control characters become blanks. */
function oneLine(text) {
    // eslint-disable-next-line no-control-regex
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Node ends a longer timer at once; no process of ours lives for these 24 days. */
const longestMs = 2 ** 31 - 1;
/** The clock of this machine. */
const systemClock = {
    now: () => performance.now(),
    date: () => new Date(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const end = () => {
            signal?.removeEventListener('abort', abort);
            resolve();
        };
        const timer = setTimeout(end, Math.min(ms, longestMs));
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
    }),
};


/***/ }),

/***/ 2531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   FI: () => (/* binding */ readAssignments),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   MP: () => (/* binding */ writeDuration),
/* harmony export */   Qe: () => (/* binding */ ValueFault),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   ic: () => (/* binding */ trimAscii),
/* harmony export */   ik: () => (/* binding */ readSize)
/* harmony export */ });
/**
 * The one grammar of values in inputs and in the policy. Each reader throws a `ValueFault` that says what is wrong and
 * how to mend it; the caller adds where.
 */
class ValueFault extends Error {
    what;
    mend;
    constructor(what, mend) {
        super(`${what}. ${mend}`);
        this.name = 'ValueFault';
        this.what = what;
        this.mend = mend;
    }
}
/** Trims ASCII blanks only: BOM and NBSP are legal in git refs, and trimming them would turn one name into another. */
function trimAscii(text) {
    return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
/** Newline-separated; blank lines and lines that begin with `#` are left out. */
function readLines(text) {
    return text
        .split('\n')
        .map((line, index) => ({ text: trimAscii(line), number: index + 1 }))
        .filter(({ text: line }) => line !== '' && !line.startsWith('#'));
}
function readList(text) {
    return readLines(text).map((line) => line.text);
}
const unitSeconds = { h: 3600, m: 60, s: 1 };
/**
 * `90s`, `15m`, `2h`, `1h30m`: whole numbers, each unit once, largest first. Returns milliseconds, at most 30 days.
 * @throws ValueFault
 */
function readDuration(text) {
    const mend = 'Write it like 90s, 15m, 2h or 1h30m';
    const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text);
    if (match === null || text === '')
        throw new ValueFault(`${quote(text)} is not a duration`, mend);
    const [, h = '0', m = '0', s = '0'] = match;
    const seconds = Number(h) * unitSeconds.h + Number(m) * unitSeconds.m + Number(s);
    if (seconds > 30 * 24 * 3600)
        throw new ValueFault(`${quote(text)} is longer than 30 days (720h)`, 'Give less');
    return seconds * 1000;
}
/** The shortest text that `readDuration` reads back; whole seconds, rounded up. */
function writeDuration(ms) {
    const seconds = Math.ceil(Math.max(0, ms) / 1000);
    const h = Math.floor(seconds / unitSeconds.h);
    const m = Math.floor((seconds % unitSeconds.h) / unitSeconds.m);
    const s = seconds % unitSeconds.m;
    return `${h > 0 ? `${h}h` : ''}${m > 0 ? `${m}m` : ''}${s > 0 || (h === 0 && m === 0) ? `${s}s` : ''}`;
}
const unitBytes = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
/** `512B`, `64KiB`, `4MiB`, `1GiB`. Returns bytes. @throws ValueFault */
function readSize(text) {
    const match = /^(\d{1,12})(B|KiB|MiB|GiB)$/.exec(text);
    if (match === null)
        throw new ValueFault(`${quote(text)} is not a size`, 'Write it like 512B, 64KiB, 4MiB or 1GiB');
    const bytes = Number(match[1]) * unitBytes[match[2]];
    if (!Number.isSafeInteger(bytes))
        throw new ValueFault(`${quote(text)} is too large`, 'Give less');
    return bytes;
}
/** `true` or `false`, nothing else. @throws ValueFault */
function readBoolean(text) {
    if (text === 'true')
        return true;
    if (text === 'false')
        return false;
    throw new ValueFault(`${quote(text)} is neither true nor false`, 'Write true or false, in lower case');
}
/** A decimal whole number within `min`\u2026`max`; no sign, blank, exponent or leading zero. @throws ValueFault */
function readInteger(text, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    const range = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`;
    if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) {
        throw new ValueFault(`${quote(text)} is not a whole number`, `Give a whole number, ${range}`);
    }
    const value = Number(text);
    if (value < min || value > max)
        throw new ValueFault(`${text} is out of range`, `Give a whole number, ${range}`);
    return value;
}
/** One of `choices`. @throws ValueFault with a "did you mean" */
function readChoice(text, choices) {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined)
        return found;
    throw new ValueFault(`${quote(text)} is not one of ${choices.join(', ')}`, didYouMean(text, choices));
}
/** The name of an environment variable, as POSIX shells accept it (XCU 2.5.3). */
function isVariableName(text) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
/**
 * `NAME=value` lines, and `NAME<<TAG` \u2026 `TAG` with everything between taken verbatim. Names are unique.
 * @throws ValueFault that gives line numbers and never a value: the values may be secrets
 */
function readAssignments(text) {
    const lines = text.split('\n');
    const found = [];
    for (let at = 0; at < lines.length; at++) {
        const number = at + 1;
        const line = (lines[at] ?? '').replace(/^[ \t]+|\r$/g, '');
        if (line === '' || line.startsWith('#'))
            continue;
        const match = /^([^=<\s]*)(=|<<)(.*)$/s.exec(line);
        const mend = 'Write NAME=value, or NAME<<TAG, the lines of the value, and TAG alone on a line';
        if (match === null)
            throw new ValueFault(`line ${number} is not an assignment`, mend);
        const [, name = '', operator, rest = ''] = match;
        if (!isVariableName(name)) {
            throw new ValueFault(`the name on line ${number} is not a variable name`, 'Use letters, digits and _, not a digit first');
        }
        if (found.some((other) => other.name === name))
            throw new ValueFault(`line ${number} sets ${name} again`, 'Set each name once');
        if (operator === '=') {
            found.push({ name, value: rest, line: number });
            continue;
        }
        const tag = trimAscii(rest);
        const end = lines.findIndex((other, index) => index > at && trimAscii(other) === tag);
        if (tag === '' || end === -1)
            throw new ValueFault(`the value that begins on line ${number} has no end`, mend);
        found.push({ name, value: lines.slice(at + 1, end).join('\n'), line: number });
        at = end;
    }
    return found;
}
/** A sentence for the mend: the nearest of `known`, when there is a near one, else all of them. */
function didYouMean(text, known) {
    const near = known
        .map((name) => ({ name, distance: editDistance(text.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
        .toSorted((a, b) => a.distance - b.distance)[0];
    return near === undefined ? `Known are: ${known.join(', ')}` : `Did you mean ${quote(near.name)}?`;
}
/** Quoted for a message, and short: what is quoted may come from outside. */
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}\u2026` : text);
}
/** Levenshtein's distance. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Mm: () => (/* binding */ ProblemError)
/* harmony export */ });
function describeProblem({ where, what, mend }) {
    return `${where}: ${what}. ${mend}`;
}
/** Carries all mistakes found in one go; its message has one line for each. */
class ProblemError extends Error {
    problems;
    constructor(problems, options) {
        super(problems.map(describeProblem).join('\n'), options);
        this.name = 'ProblemError';
        this.problems = problems;
    }
}
/** What `read` returns; the problems that it throws join the others, so that all are told together. */
function collect(problems, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof ProblemError))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1706);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
