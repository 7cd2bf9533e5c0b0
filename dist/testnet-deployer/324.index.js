const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 324;
export const ids = [324,316];
export const modules = {

/***/ 5324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askAll: () => (/* binding */ askAll),
  judge: () => (/* binding */ judge),
  resultsOf: () => (/* binding */ resultsOf)
});

// EXTERNAL MODULE: ./actions/testnet-deployer/lib/preflight/check.js
var preflight_check = __webpack_require__(5818);
// EXTERNAL MODULE: ./packages/github/lib/index.js + 11 modules
var lib = __webpack_require__(2316);
// EXTERNAL MODULE: ./packages/ledger/lib/index.js + 2 modules
var ledger_lib = __webpack_require__(716);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/preflight/github.js



/** What a deployment needs of GitHub. */
async function checkGitHub({ law, settings }, admission) {
    const { environment, inputs } = settings;
    const asked = inputs['require-protection']
        ? `it has reviewers, and ${approvers(admission)} approved this run`
        : 'not required (require-protection: false)';
    const entrance = admission.admitted
        ? (0,preflight_check.ok)(`environment ${environment}`, asked)
        : (0,preflight_check/* bad */.MB)(`environment ${environment}`, admission.reason, '');
    if (!inputs.record || law.github === undefined)
        return [entrance];
    return [entrance, await checkRecording(law.github, environment)];
}
function approvers(admission) {
    const users = admission.admitted ? admission.approvals.map(({ user }) => `@${user}`) : [];
    return users.length === 0 ? 'nobody' : users.join(', ');
}
/**
 * Nothing tells what a token may do but doing it. GitHub looks at the permission first, then at the commit: one that
 * cannot exist is refused with 422 where the permission is there, and nothing is made in either case.
 */
async function checkRecording(github, environment) {
    const name = 'deployments: write';
    const description = 'Shakedown asks whether it may record';
    const ref = '0'.repeat(40);
    try {
        await github.createDeployment({
            ref,
            task: ledger_lib/* DEPLOY_TASK */.so,
            environment,
            payload: { schema: 1 },
            description,
            transient: true,
            production: false,
            marker: 'preflight',
        });
        return (0,preflight_check.ok)(name, 'granted');
    }
    catch (error) {
        if (!(error instanceof lib/* GitHubError */.y))
            throw error;
        if (error.status === 409 || error.status === 422)
            return (0,preflight_check.ok)(name, 'granted');
        return (0,preflight_check/* bad */.MB)(name, error.message, 'Grant the job deployments: write, or set record: false');
    }
}

// EXTERNAL MODULE: ./packages/watch/lib/index.js + 64 modules
var watch_lib = __webpack_require__(688);
// EXTERNAL MODULE: ./packages/ssh/lib/index.js + 36 modules
var ssh_lib = __webpack_require__(4865);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/health.js
var health = __webpack_require__(2262);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/running.js
var running = __webpack_require__(1853);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/preflight/survey.js

/** Of each group one is enough; the first gives it its name. */
const programs = {
    'util-linux': ['setsid', 'flock'],
    coreutils: [
        'sha256sum/shasum/openssl',
        'cat chmod cp date df head ln mkdir mkfifo mktemp mv od readlink rm sleep stat tee tr'.split(' '),
    ].flat(),
    tar: ['tar'],
    findutils: ['find'],
    mawk: ['awk'],
};
const groups = Object.values(programs).flat();
/** Arrives changed wherever something between here and bash reads it as text of its own. */
const CANARY = ' $(id) `id` "\'\\ !\n\tä*\r\n';
/**
 * Asks a host for everything in one script; each answer is a line `word text`. Leaves nothing behind: what it makes, it
 * makes in a new folder beside the root's place.
 */
const surveyScript = `
say() { printf '%s %s\\n' "$1" "$2"; }
say clock "$(date +%s)"
say bash "$BASH_VERSION"
say canary "$(printf %s "$SHAKEDOWN_CANARY" | od -An -v -tx1 | tr -d ' \\n')"
say names "$(compgen -e | tr '\\n' ' ')"
for group in ${groups.join(' ')}; do
  found=
  for name in \${group//\\// }; do if command -v "$name" >/dev/null; then found=1; fi; done
  [ "$found" ] || say missing "$group"
done
above=$SHAKEDOWN_ROOT
until [ -d "$above" ]; do
  if [ -e "$above" ] || [ -L "$above" ]; then say unwritable "$above is no folder"; exit 0; fi
  above=\${above%/*}; above=\${above:-/}
done
work=
trap '[ -z "$work" ] || rm -rf "$work"' EXIT
if ! work=$(mktemp -d "$above/.shakedown-preflight-XXXXXXXX" 2>&1); then say unwritable "$work"; work=; exit 0; fi
say free "$(df -Pk "$above" | awk 'NR == 2 { print $4 }')"
if ! head -c 4096 /dev/zero 2>&1 >"$work/full"; then say unwritable "nothing can be written into $above"; exit 0; fi
ln -s one "$work/next" && ln -s two "$work/current" && mv -T "$work/next" "$work/current" &&
  [ "$(readlink "$work/current")" = one ] || say switch no
if command -v flock >/dev/null; then flock -n 9 9>"$work/guard" || say lock no; fi
say done yes
`;
const MIN_FREE_KIB = 100 * 1024;
/** Leases and the times in records are compared between hosts. */
const MAX_SKEW_SECONDS = 10;
const allowedNames = /^(?:HOME|PATH|USER|LOGNAME|LANG|LC_ALL|PWD|OLDPWD|SHLVL|_|BASH_EXECUTION_STRING|__CF_USER_TEXT_ENCODING)$/;
/** The names of the checks below, for where none of them was made. */
const surveyed = ['bash', 'environment', 'programs', 'root', 'clock'];
function judgeSurvey({ lines, heardAt }, root, own) {
    const said = (word) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
    const all = (word) => lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    return [
        judgeBash(said('bash')),
        judgeEnvironment(said('canary'), said('names'), own),
        judgePrograms(all('missing'), said('switch'), said('lock')),
        judgeRoot(root, said('unwritable'), said('free'), said('done')),
        judgeClock(said('clock'), heardAt),
    ];
}
function judgeBash(version) {
    const [, major = 0, minor = 0] = (/^(\d+)\.(\d+)/.exec(version ?? '') ?? []).map(Number);
    if (major * 100 + minor >= 400)
        return (0,preflight_check.ok)('bash', `version ${version}`);
    return (0,preflight_check/* bad */.MB)('bash', `version ${version ?? 'unknown'}`, 'Install bash 4 or later, first in the PATH of the login');
}
function judgeEnvironment(canary, names, own) {
    if (canary !== Buffer.from(CANARY).toString('hex')) {
        return (0,preflight_check/* bad */.MB)('environment', 'a variable arrived changed', 'Remove what stands between sshd and bash on the host');
    }
    const foreign = (names ?? '')
        .split(' ')
        .filter((name) => name !== '' && !allowedNames.test(name) && !own.includes(name));
    if (foreign.length === 0)
        return (0,preflight_check.ok)('environment', 'nothing but what the step gives');
    return (0,preflight_check/* bad */.MB)('environment', `it holds ${foreign.join(', ')}, too`, 'Remove what stands between sshd and bash on the host');
}
function judgePrograms(missing, flip, lock) {
    if (missing.length > 0) {
        const packages = Object.keys(programs).filter((name) => programs[name]?.some((group) => missing.includes(group)));
        const names = missing.map((group) => group.split('/')[0]).join(', ');
        return (0,preflight_check/* bad */.MB)('programs', `the PATH of the login has no ${names}`, `Install ${packages.join(', ')}`);
    }
    if (flip !== undefined)
        return (0,preflight_check/* bad */.MB)('programs', 'mv -T does not replace a link at once', 'Install GNU coreutils');
    if (lock !== undefined)
        return (0,preflight_check/* bad */.MB)('programs', 'flock cannot lock a file there', 'Choose a root on a local disk');
    return (0,preflight_check.ok)('programs', 'all there, and mv -T and flock do what they should');
}
function judgeRoot(root, unwritable, free, done) {
    if (unwritable !== undefined) {
        return (0,preflight_check/* bad */.MB)('root', `${root} cannot be written: ${unwritable}`, 'Give the folder to the user, or set root to another one');
    }
    const kib = /^\d+$/.test(free ?? '') ? Number(free) : undefined;
    if (done === undefined || kib === undefined) {
        return (0,preflight_check/* bad */.MB)('root', `what is free at ${root} could not be told`, 'See what the host said in its log');
    }
    const room = kib < 1024 * 1024 ? `${Math.floor(kib / 1024)} MiB` : `${(kib / 1024 / 1024).toFixed(1)} GiB`;
    if (kib < MIN_FREE_KIB)
        return (0,preflight_check/* bad */.MB)('root', `only ${room} are free at ${root}`, 'Make room on the host');
    return (0,preflight_check.ok)('root', `${root} can be written, ${room} are free`);
}
function judgeClock(text, heardAt) {
    const there = /^\d+$/.test(text ?? '') ? Number(text) : NaN;
    // The host tells whole seconds, and the answer took a moment.
    const apart = Math.round(there - heardAt);
    if (Math.abs(apart) <= MAX_SKEW_SECONDS)
        return (0,preflight_check.ok)('clock', `within ${Math.max(1, Math.abs(apart))} s of the runner's`);
    if (Number.isNaN(apart))
        return (0,preflight_check/* bad */.MB)('clock', 'the host did not tell its time', 'Look at date on the host');
    const where = apart > 0 ? 'ahead of' : 'behind';
    return (0,preflight_check/* bad */.MB)('clock', `${Math.abs(apart)} s ${where} the runner's`, 'Set the time of the host (NTP): leases are compared by it');
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/preflight/host.js






/** Everything that a deployment to this host needs; changes nothing there. Never throws for what happens on the host. */
async function checkHost(link, work, tools) {
    const began = tools.clock.now();
    const checks = await askHost(link, work, tools);
    const clean = checks.map((check) => ({ ...check, found: (0,running/* cut */.Jj)(check.found) }));
    return { alias: link.host.alias, seconds: Math.round((tools.clock.now() - began) / 100) / 10, checks: clean };
}
async function askHost(link, work, tools) {
    const { host } = link;
    const sources = work.sources.filter(({ alias }) => alias === host.alias);
    let session;
    try {
        session = await link.session();
    }
    catch (error) {
        if (!(error instanceof ssh_lib/* ConnectError */.T$))
            throw error;
        return [(0,preflight_check/* bad */.MB)('login', error.what, error.mend), ...later(work, sources).map(preflight_check/* notAsked */.Op)];
    }
    const login = (0,preflight_check.ok)('login', `${host.user}@${host.host}:${host.port}${work.via}, host key and login are right`);
    const { outcome, survey } = await ask(session, work, tools);
    const fault = (0,running/* describeFault */.Qx)(outcome, 'the survey', health/* QUESTION_TIMEOUT_MS */.i);
    if (fault !== undefined) {
        return [login, (0,preflight_check/* bad */.MB)('bash', fault.why, mendFor(outcome)), ...later(work, sources).slice(1).map(preflight_check/* notAsked */.Op)];
    }
    const own = [...work.host.env(host.alias), ...work.host.secrets].map(({ name }) => name);
    return [
        login,
        ...judgeSurvey(survey, work.root, [...own, 'SHAKEDOWN_CANARY']),
        await checkSessions(session, work, tools),
        ...(await Promise.all(sources.map((source) => checkTunnel(session, source)))),
        ...(await checkScripts(session, work, tools)),
    ];
}
/** The names of all checks after the login, for a host that could not be asked. */
function later(work, sources) {
    const tunnels = sources.map((source) => tunnelTo(source));
    return [...surveyed, 'sessions', ...tunnels, ...scriptsOf(work).map(({ name }) => name)];
}
async function ask(session, work, tools) {
    const survey = { lines: [], heardAt: NaN };
    const transcript = tools.transcript(session.host.alias);
    const outcome = await session.run({
        script: `${work.host.prologue}${surveyScript}`,
        env: [...work.host.env(session.host.alias), { name: 'SHAKEDOWN_CANARY', value: CANARY }],
        secrets: work.host.secrets,
        timeoutMs: health/* QUESTION_TIMEOUT_MS */.i,
        signal: tools.signal,
        onLine: (stream, line) => {
            if (stream === 'stdout' && line.startsWith('clock '))
                survey.heardAt = tools.clock.date().getTime() / 1000;
            if (stream === 'stdout')
                survey.lines.push(line);
            return transcript.line(line);
        },
    });
    return { outcome, survey };
}
function mendFor(outcome) {
    if (outcome.kind !== 'not-started')
        return 'See the log of this host';
    return 'Let bash be in the PATH of the login; a command= in authorized_keys must be the shakedown-shell of this version';
}
/** A script, and beside it the channel that ends it when the step is cancelled. */
async function checkSessions(session, { host }, tools) {
    const over = new AbortController();
    const open = new Promise((resolve) => over.signal.addEventListener('abort', () => resolve(), { once: true }));
    async function* input() {
        await open;
        yield Buffer.from('over\n');
    }
    const first = (0,running/* runOn */.l9)(session, 'cat >/dev/null', health/* QUESTION_TIMEOUT_MS */.i, host, tools, input());
    const second = await (0,running/* runOn */.l9)(session, 'true', 5_000, host, tools);
    over.abort();
    await first;
    const fault = (0,running/* describeFault */.Qx)(second.outcome, 'a second script', 5_000);
    if (fault === undefined)
        return (0,preflight_check.ok)('sessions', 'two at once');
    return (0,preflight_check/* bad */.MB)('sessions', fault.why, 'Set MaxSessions to 4 or more in sshd_config: ending a script needs a second channel');
}
function tunnelTo({ url }) {
    return `tunnel to ${(0,watch_lib/* hostOf */.w4)(url)}:${(0,watch_lib/* portOf */.HM)(url)}`;
}
/** Whether the server lets the watch through; that nothing answers there before a deployment is as it should be. */
async function checkTunnel(session, source) {
    const name = tunnelTo(source);
    try {
        const stream = await session.forward((0,watch_lib/* hostOf */.w4)(source.url), (0,watch_lib/* portOf */.HM)(source.url));
        stream.on('error', () => { }).destroy();
        return (0,preflight_check.ok)(name, 'allowed, and something answers');
    }
    catch (error) {
        if (!(error instanceof ssh_lib/* TunnelError */.Tm))
            throw error;
        if (error.kind === 'refused')
            return (0,preflight_check.ok)(name, 'allowed; nothing answers there now');
        const mend = 'With restrict in authorized_keys, add port-forwarding and permitopen="HOST:PORT" for it';
        return (0,preflight_check/* bad */.MB)(name, error.message, error.kind === 'forbidden' ? mend : 'See what the host says of it');
    }
}
function scriptsOf({ host, teardown }) {
    return [
        { name: 'script', text: host.script ?? '', asks: false },
        { name: 'health', text: host.health, asks: true },
        { name: 'version-command', text: host.versionCommand, asks: true },
        { name: 'teardown', text: teardown, asks: false },
    ].filter(({ text }) => text !== '');
}
/** The deploy script is only read; what merely asks is run, since only running shows that its programs are there. */
async function checkScripts(session, work, tools) {
    const checks = [];
    for (const script of scriptsOf(work))
        checks.push(await checkScript(session, script, work, tools));
    return checks;
}
async function checkScript(session, script, { host }, tools) {
    const { name, text, asks } = script;
    if (!asks) {
        // Over stdin, so that neither a command line nor a file on the host has it.
        const read = 'exec bash --noprofile --norc -n';
        const { outcome } = await (0,running/* runOn */.l9)(session, read, health/* QUESTION_TIMEOUT_MS */.i, host, tools, once(text));
        const fault = (0,running/* describeFault */.Qx)(outcome, `reading ${name}`, health/* QUESTION_TIMEOUT_MS */.i);
        return fault === undefined
            ? (0,preflight_check.ok)(name, 'bash accepts it')
            : (0,preflight_check/* bad */.MB)(name, `bash does not accept it: ${fault.why}`, 'Correct it');
    }
    const { outcome, lastLine } = await (0,running/* runOn */.l9)(session, text, health/* QUESTION_TIMEOUT_MS */.i, host, tools);
    if (outcome.kind === 'exited' && outcome.code === 0) {
        return (0,preflight_check.ok)(name, name === 'health' ? 'healthy now' : `prints ${lastLine.trim() === '' ? 'nothing now' : lastLine.trim()}`);
    }
    const fault = (0,running/* describeFault */.Qx)(outcome, 'it', health/* QUESTION_TIMEOUT_MS */.i);
    const why = fault?.why ?? '';
    // 126 and 127 are the shell's own words for a program that is not there or cannot be run.
    const runs = outcome.kind === 'exited' && outcome.code !== 126 && outcome.code !== 127;
    if (runs)
        return (0,preflight_check.ok)(name, `it runs; ${why}, as may be before the first deployment`);
    return (0,preflight_check/* bad */.MB)(name, why, 'Install what it calls on the host, or correct it');
}
async function* once(text) {
    yield Buffer.from(text.replace(/\r\n/g, '\n'));
}

;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/preflight/preflight.js



/** Asks GitHub, and every host unless nobody let this run at them. Deploys nothing. */
async function askAll(prepared, { fleet, work, teardown, tools }, admission, { log }) {
    const { settings } = prepared;
    const github = await checkGitHub(prepared, admission);
    for (const check of github)
        log.foreign(line('GitHub', check));
    if (!admission.admitted)
        return { github, hosts: [] };
    const { jump, watch, inputs } = settings;
    const about = {
        host: work,
        teardown: teardown.script,
        root: inputs.root,
        sources: inputs.via === 'tunnel' ? (watch?.sources ?? []) : [],
        via: jump === undefined ? '' : ` through ${jump.hops.map(({ alias }) => alias).join(', ')}`,
    };
    const found = new Map();
    const next = fleet.links.values();
    const worker = async () => {
        for (const link of next) {
            const checks = await checkHost(link, about, tools);
            found.set(link.host.alias, checks);
            for (const check of checks.checks)
                log.foreign(line(link.host.alias, check));
        }
    };
    const { links } = fleet;
    await log.group(`Preflight of ${[...links.keys()].join(', ')}`, async () => {
        await Promise.all(Array.from({ length: Math.min(inputs.concurrency, links.size) }, worker));
    });
    return { github, hosts: [...links.keys()].flatMap((alias) => found.get(alias) ?? []) };
}
/** A preflight is `ready` when nothing at all is in the way. */
function judge({ github, hosts }) {
    const entrance = github.find(preflight_check/* isBad */.e2);
    if (entrance !== undefined) {
        return { verdict: 'refused', reason: entrance.mend === '' ? entrance.found : (0,preflight_check/* describeCheck */.cn)(entrance) };
    }
    const all = hosts.flatMap(({ checks }) => checks);
    const faults = hosts.flatMap(({ alias, checks }) => checks.filter(preflight_check/* isBad */.e2).map((check) => ({ alias, check })));
    const [first] = faults;
    const places = `${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'}`;
    if (first === undefined) {
        const reason = `Ready: ${github.length + all.length} checks passed on GitHub and ${places}; nothing was deployed, so nothing is proven`;
        return { verdict: 'ready', reason };
    }
    const reason = `Not ready: ${faults.length} of ${all.length} checks failed on ${places}; the first on ${first.alias}, ${(0,preflight_check/* describeCheck */.cn)(first.check)}`;
    return { verdict: 'failed', reason };
}
/** As the output `hosts` tells them. */
function resultsOf({ hosts }) {
    return hosts.map(({ alias, seconds, checks }) => {
        const fault = checks.find(preflight_check/* isBad */.e2);
        return {
            alias,
            outcome: fault === undefined ? 'ok' : 'failed',
            step: fault === undefined ? 'done' : fault.name === 'login' ? 'connect' : 'preflight',
            why: fault === undefined ? `${checks.length} checks passed` : (0,preflight_check/* describeCheck */.cn)(fault),
            exit: undefined,
            signal: undefined,
            seconds,
            version: undefined,
            uploaded: [],
        };
    });
}
function line(place, check) {
    return `${preflight_check/* marks */.Z8[check.state]} ${place}: ${(0,preflight_check/* describeCheck */.cn)(check)}`;
}


/***/ }),

/***/ 2316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* reexport */ GitHubError),
  connectGitHub: () => (/* reexport */ connectGitHub)
});

;// CONCATENATED MODULE: ./packages/github/lib/actions.js
const permission = 'actions: read';
function actionsVerbs(api) {
    return {
        async environment(name) {
            const need = { operation: `read the environment ${name}`, permission };
            const found = await api.find(need, (rest, common) => rest.repos.getEnvironment({ ...common, environment_name: name }));
            return found === undefined ? undefined : readEnvironment(found);
        },
        async run(id) {
            const need = { operation: `read the workflow run ${id}`, permission };
            const run = await api.read(need, (rest, common) => rest.actions.getWorkflowRun({ ...common, run_id: id }));
            return {
                id: run.id,
                path: run.path.replace(/@.*$/s, ''),
                event: run.event,
                headSha: run.head_sha,
                headBranch: run.head_branch,
                headRepository: run.head_repository?.full_name ?? null,
                status: run.status ?? 'unknown',
                conclusion: run.conclusion,
                attempt: run.run_attempt ?? 1,
                actor: run.actor?.login ?? '',
            };
        },
        async jobs(runId, attempt) {
            const need = { operation: `list the jobs of run ${runId}, attempt ${attempt}`, permission };
            return api.pages(need, (rest, common) => rest.actions.listJobsForWorkflowRunAttempt({ ...common, run_id: runId, attempt_number: attempt }), ({ jobs }) => jobs.map(({ id, name, status, conclusion }) => ({ id, name, status, conclusion })));
        },
        async artifacts(runId) {
            const need = { operation: `list the artifacts of run ${runId}`, permission };
            return api.pages(need, (rest, common) => rest.actions.listWorkflowRunArtifacts({ ...common, run_id: runId }), ({ artifacts }) => artifacts.map(({ id, name, size_in_bytes: bytes, expired, digest }) => ({
                id,
                name,
                bytes,
                expired,
                digest: digest ?? undefined,
            })));
        },
        async approvals(runId) {
            const need = { operation: `list the approvals of run ${runId}`, permission };
            const found = await api.read(need, (rest, common) => rest.actions.getReviewsForRun({ ...common, run_id: runId }));
            return found.map(({ user, state, comment, environments }) => ({
                user: user.login,
                state,
                comment,
                environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
            }));
        },
    };
}
function readEnvironment(found) {
    const rules = found.protection_rules ?? [];
    const reviewers = rules.filter((rule) => rule.type === 'required_reviewers');
    const branches = found.deployment_branch_policy ?? undefined;
    return {
        id: found.id,
        name: found.name,
        requiredReviewers: reviewers.reduce((sum, rule) => sum + (rule.reviewers?.length ?? 0), 0),
        preventSelfReview: reviewers.some((rule) => rule.prevent_self_review === true),
        waitTimer: rules.find((rule) => rule.type === 'wait_timer')?.wait_timer ?? 0,
        branchPolicy: branches === undefined ? 'any' : branches.protected_branches ? 'protected' : 'custom',
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/error.js
/** What GitHub refused or never answered. Its text never holds a token. */
class GitHubError extends Error {
    /** The HTTP status; 0 when there was no answer at all. */
    status;
    /** What was asked for, e.g. `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
    operation;
    /** What to grant, e.g. `deployments: write`, when a permission is the likely reason. */
    permission;
    constructor(message, details, options) {
        super(message, options);
        this.name = 'GitHubError';
        this.status = details.status;
        this.operation = details.operation;
        this.permission = details.permission;
    }
}

// EXTERNAL MODULE: ./packages/ports/lib/index.js + 8 modules
var lib = __webpack_require__(3154);
;// CONCATENATED MODULE: ./packages/github/lib/octokit.js

/** Beyond this, a limit is an error that says when it ends: a job should not sleep through its time-out. */
const longestWaitSeconds = 15 * 60;
const mostRepeats = 3;
/**
 * An Octokit that throttles and retries. All of it is loaded here and not with the module: undici alone costs more
 * start-up time than the null deployment takes.
 */
async function openOctokit(options) {
    const { token, apiUrl, log } = options;
    if (token === '') {
        throw new lib/* ProblemError */.Mm([
            {
                where: 'input "token"',
                what: 'it is empty, and this work needs the GitHub API',
                mend: 'Leave the input out, or give it ${{ github.token }}',
            },
        ]);
    }
    const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 758).then(__webpack_require__.bind(__webpack_require__, 1758)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const secondMs = options.pace?.secondMs ?? 1000;
    const debug = (text) => log.debug(text);
    const waitFor = (limit) => (seconds, request, _, repeats) => {
        if (seconds > longestWaitSeconds || repeats >= mostRepeats)
            return false;
        log.notice(`GitHub's ${limit} limit is reached; ${request.method} goes on in ${seconds} s`);
        return true;
    };
    return getOctokit(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'shakedown',
        log: { debug, info: debug, warn: debug, error: debug },
        // Everything below 500 is an answer. What is no answer at all counts as 500.
        retry: { doNotRetry: Array.from({ length: 100 }, (_, index) => 400 + index), retryAfterBaseValue: secondMs },
        throttle: {
            // Of Bottleneck's group the plugin uses what WriteGroup has, and no more.
            write: oneAtATime(options, secondMs),
            retryAfterBaseValue: secondMs,
            onRateLimit: waitFor('hourly'),
            onSecondaryRateLimit: waitFor('secondary'),
        },
    }, plainLimits, stopWhenAborted(options.signal), throttling, retry);
}
/**
 * GitHub asks for a second between writes (docs, "Best practices for using the REST API"). This waits on our clock, so
 * that a cancelled run does not wait and a test does not either.
 */
function oneAtATime({ clock, signal }, secondMs) {
    let next = -Infinity;
    const schedule = async (_job, work) => {
        const now = clock.now();
        const turn = Math.max(now, next);
        next = turn + secondMs;
        if (turn > now)
            await clock.sleep(turn - now, signal);
        return work();
    };
    return { key: () => ({ schedule }) };
}
/** The throttling plugin obeys retry-after only where the text speaks of a secondary rate limit; a 429 need not. */
function plainLimits(octokit) {
    octokit.hook.error('request', (error) => {
        const { status, response } = error;
        const spent = response?.headers['x-ratelimit-remaining'] === '0';
        const asked = response?.headers['retry-after'] !== undefined;
        if ((status === 429 && !spent) || (status === 403 && asked))
            error.message += ' (secondary rate limit)';
        throw error;
    });
    return {};
}
/** An aborted request looks like a lost one; as it is, the retry plugin would repeat it. */
function stopWhenAborted(signal) {
    return (octokit) => {
        octokit.hook.error('request', (error) => {
            throw signal.aborted ? abortReason(signal) : error;
        });
        return {};
    };
}
/** Always an error, whatever `abort()` was given. */
function abortReason(signal) {
    const reason = signal.reason;
    return Error.isError(reason) ? reason : new Error(`cancelled: ${String(reason)}`);
}

;// CONCATENATED MODULE: ./packages/github/lib/text.js
/** GitHub refuses longer descriptions of statuses. */
const longestDescription = 140;
function cutDescription(text) {
    return cut(oneLine(text), longestDescription);
}
/** What an API says, for a sentence of ours: one line, short. */
function quoteAnswer(text) {
    return cut(oneLine(text), 200);
}
function oneLine(text) {
    return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
/** Counted in UTF-16 units, the strictest of the ways in which GitHub may count; no surrogate pair is torn. */
function cut(text, longest) {
    if (text.length <= longest)
        return text;
    let kept = '';
    for (const point of text) {
        if (kept.length + point.length > longest - 1)
            break;
        kept += point;
    }
    return `${kept}…`;
}

;// CONCATENATED MODULE: ./packages/github/lib/api.js



const version = '2022-11-28';
const writeAttempts = 3;
function openApi(octokit, options) {
    const { repository, signal, clock, log } = options;
    const secondMs = options.pace?.secondMs ?? 1000;
    const common = {
        owner: repository.owner,
        repo: repository.name,
        headers: { 'x-github-api-version': version },
        request: { signal },
    };
    async function call(need, ask) {
        try {
            return await unlessAborted(ask, signal);
        }
        catch (error) {
            if (signal.aborted)
                throw abortReason(signal);
            throw explain(error, need);
        }
    }
    const api = {
        repository,
        log,
        read: async (need, ask) => (await call(need, () => ask(octokit.rest, common))).data,
        find: async (need, ask) => {
            try {
                return await api.read(need, ask);
            }
            catch (error) {
                if (error instanceof GitHubError && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        pages: async (need, ask, pick, limit = Infinity) => {
            const items = [];
            for (let page = 1, more = true; more && items.length < limit; page++) {
                const answer = await call(need, () => ask(octokit.rest, { ...common, per_page: 100, page }));
                items.push(...pick(answer.data));
                more = /;\s*rel="next"/.test(answer.headers.link ?? '');
            }
            return items.slice(0, limit);
        },
        query: async (need, text, variables) => {
            const { headers, request } = common;
            const ask = async () => ({
                status: 200,
                headers: {},
                data: await octokit.graphql(text, { ...variables, headers, request }),
            });
            return (await call(need, ask)).data;
        },
        write: async (need, ask, settled) => {
            const once = { ...common, request: { signal, retries: 0 } };
            for (let attempt = 1;; attempt++) {
                try {
                    return (await call(need, () => ask(octokit.rest, once))).data;
                }
                catch (error) {
                    if (!isUncertain(error))
                        throw error;
                    log.warning(`${error.message}; looking whether it was done all the same`);
                    await unlessAborted(() => clock.sleep(attempt ** 2 * secondMs, signal), signal);
                    const done = await look(settled, error);
                    if (done !== undefined)
                        return done;
                    if (attempt === writeAttempts)
                        throw error;
                }
            }
        },
    };
    return api;
}
/** Octokit's own waits do not listen to a signal, so the caller is let go here. */
function unlessAborted(work, signal) {
    if (signal.aborted)
        return Promise.reject(abortReason(signal));
    const { promise, resolve, reject } = Promise.withResolvers();
    const stop = () => reject(abortReason(signal));
    signal.addEventListener('abort', stop, { once: true });
    work()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', stop));
    return promise;
}
/** @throws the first error, with what is not known, when the look itself fails */
async function look(settled, lost) {
    try {
        return await settled();
    }
    catch (error) {
        if (!(error instanceof GitHubError))
            throw error;
        const what = `${lost.message}; whether it was done all the same could not be read: ${error.message}`;
        throw new GitHubError(what, lost, { cause: lost });
    }
}
/** The request may have been carried out: no answer came, or one that says nothing about it. */
function isUncertain(error) {
    return error instanceof GitHubError && (error.status === 0 || error.status >= 500);
}
/** Octokit's error in our words. */
function explain(error, need) {
    if (Error.isError(error) && error.name === 'GraphqlResponseError')
        return explainQuery(error, need);
    if (!Error.isError(error) || typeof error.status !== 'number')
        return error;
    const fault = error;
    // Octokit calls a broken connection a 500; only a response makes it one.
    const status = fault.response === undefined ? 0 : fault.status;
    const said = quoteAnswer(fault.message);
    const details = { status, operation: need.operation };
    if (status === 0) {
        return new GitHubError(`GitHub did not answer when asked to ${need.operation} (${said})`, details, { cause: error });
    }
    const refused = `GitHub did not ${need.operation}: ${status} ${said}`;
    if (fault.response?.headers['x-ratelimit-remaining'] === '0' && (status === 403 || status === 429)) {
        const reset = Number(fault.response.headers['x-ratelimit-reset']);
        const until = Number.isFinite(reset) ? new Date(reset * 1000).toISOString() : 'the next hour';
        return new GitHubError(`${refused}. The token has no requests left until ${until}`, details, { cause: error });
    }
    if (status === 429 || /rate limit/i.test(said))
        return new GitHubError(refused, details, { cause: error });
    if (status === 401) {
        return new GitHubError(`${refused}. Give an input "token" that is valid`, details, { cause: error });
    }
    if (status === 403 || status === 404) {
        const grant = granting(need.permission);
        const message = status === 403 ? `${refused}. ${grant}` : `${refused}. If it exists: ${grant}`;
        return new GitHubError(message, { ...details, permission: need.permission }, { cause: error });
    }
    return new GitHubError(refused, details, { cause: error });
}
/** GraphQL refuses with 200; what it will not show, it calls FORBIDDEN or NOT_FOUND. */
function explainQuery(error, need) {
    const isHidden = error.errors?.some(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND') ?? false;
    const { operation, permission } = need;
    const refused = `GitHub did not ${operation}: ${quoteAnswer(error.message)}`;
    return isHidden
        ? new GitHubError(`${refused}. ${granting(permission)}`, { status: 403, operation, permission }, { cause: error })
        : new GitHubError(refused, { status: 422, operation }, { cause: error });
}
function granting(permission) {
    return `Grant the job "${permission}" (permissions:); the run of a fork or of Dependabot never gets write`;
}

;// CONCATENATED MODULE: ./packages/github/lib/pulls.js
const reading = 'pull-requests: read';
const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
function pullVerbs(api) {
    const pull = async (number) => {
        const need = { operation: `read pull request #${number}`, permission: reading };
        return readPull(await api.read(need, (rest, common) => rest.pulls.get({ ...common, pull_number: number })));
    };
    return {
        pull,
        async pullFiles(number) {
            const need = { operation: `list the files of pull request #${number}`, permission: reading };
            const before = await pull(number);
            const files = await api.pages(need, (rest, common) => rest.pulls.listFiles({ ...common, pull_number: number }), (data) => data.map(readFile));
            const after = await pull(number);
            // A push between two pages would mix two lists that together have the right length.
            const complete = before.head.sha === after.head.sha && files.length === after.changedFiles;
            return { files, complete };
        },
        async pullsOfCommit(sha) {
            const need = { operation: `list the pull requests of commit ${sha}`, permission: reading };
            return api.pages(need, (rest, common) => rest.repos.listPullRequestsAssociatedWithCommit({ ...common, commit_sha: sha }), (data) => data.map(readPull));
        },
        async permission(user) {
            const need = { operation: `read what ${user} may do here`, permission: 'metadata: read' };
            const found = await api.find(need, (rest, common) => rest.repos.getCollaboratorPermissionLevel({ ...common, username: user }));
            // `role_name` tells maintain from write, but may be a custom role's name; `permission` is that role's base.
            const named = [found?.role_name, found?.permission];
            return roles.findLast((role) => role === named[0]) ?? roles.findLast((role) => role === named[1]) ?? 'none';
        },
    };
}
function readPull(pull) {
    const repo = pull.head.repo?.full_name ?? null;
    return {
        number: pull.number,
        state: pull.state === 'open' ? 'open' : 'closed',
        draft: pull.draft ?? false,
        author: pull.user?.login ?? '',
        // Not `repo.fork`: the base itself may be a fork of something else.
        head: { sha: pull.head.sha, ref: pull.head.ref, repo, fork: repo !== pull.base.repo.full_name },
        base: { ref: pull.base.ref, sha: pull.base.sha },
        labels: pull.labels.map((label) => label.name),
        changedFiles: pull.changed_files,
        merged: pull.merged_at !== null,
    };
}
/** Of a pull request and of a comparison alike. */
function readFile(file) {
    const { filename: path, previous_filename: oldPath, status, sha } = file;
    return { path, ...(oldPath === undefined ? {} : { oldPath }), status, sha };
}

;// CONCATENATED MODULE: ./packages/github/lib/code.js



const code_permission = 'contents: read';
/** GitHub's cap on the files of a comparison; exactly so many may be all or not. */
const mostCompared = 300;
/** Of a hundred commits each. */
const mostPages = 10;
function codeVerbs(api) {
    const folders = new Map();
    async function tree(sha, isRecursive) {
        const need = { operation: `read the tree ${sha}`, permission: code_permission };
        const found = await api.read(need, (rest, common) => rest.git.getTree({ ...common, tree_sha: sha, ...(isRecursive ? { recursive: '1' } : {}) }));
        return {
            entries: found.tree.map(({ path, mode, sha: id }) => ({ path, mode, sha: id })),
            complete: !found.truncated,
        };
    }
    /** Asked for a link to a file, GitHub answers with that file and does not say so. Only the trees tell. */
    async function isPlain(path, ref) {
        const need = { operation: `read the commit ${ref}`, permission: code_permission };
        const found = await api.read(need, (rest, common) => rest.repos.getCommit({ ...common, ref, per_page: 1 }));
        let at = { mode: '040000', sha: found.commit.tree.sha };
        for (const name of path.split('/')) {
            if (at.mode !== '040000')
                return false;
            const folder = folders.get(at.sha) ?? tree(at.sha, false);
            folders.set(at.sha, folder);
            const entry = (await folder).entries.find((other) => other.path === name);
            if (entry === undefined)
                return false;
            at = entry;
        }
        return at.mode.startsWith('100');
    }
    return {
        async repository() {
            const need = { operation: 'read the repository', permission: 'metadata: read' };
            const found = await api.read(need, (rest, common) => rest.repos.get(common));
            return { defaultBranch: found.default_branch, private: found.private };
        },
        async branch(name) {
            const need = { operation: `read the branch ${name}`, permission: code_permission };
            const found = await api.find(need, (rest, common) => rest.repos.getBranch({ ...common, branch: name }));
            return found === undefined ? undefined : { sha: found.commit.sha, protected: found.protected };
        },
        async commit(ref) {
            const need = { operation: `read the commit ${ref}`, permission: code_permission };
            try {
                const found = await api.find(need, (rest, common) => rest.repos.getCommit({ ...common, ref, per_page: 1 }));
                if (found === undefined)
                    return undefined;
                return { sha: found.sha, tree: found.commit.tree.sha, parents: found.parents.map((parent) => parent.sha) };
            }
            catch (error) {
                // "No commit found for SHA"
                if (error instanceof GitHubError && error.status === 422)
                    return undefined;
                throw error;
            }
        },
        tree,
        async file(path, ref) {
            const need = { operation: `read ${path} at ${ref}`, permission: code_permission };
            const found = await api.find(need, (rest, common) => rest.repos.getContent({ ...common, path, ref }));
            if (found === undefined)
                return undefined;
            const where = `${path} at ${ref}`;
            if (Array.isArray(found) || found.type !== 'file' || !('content' in found) || !(await isPlain(path, ref))) {
                throw fault(where, 'it is a symbolic link, a folder or a submodule', 'Make it a plain file');
            }
            if (found.encoding !== 'base64') {
                const what = `it is too large to read through the API (${found.size} bytes)`;
                throw fault(where, what, 'Add actions/checkout before this step, or make it smaller');
            }
            return { text: Buffer.from(found.content, 'base64').toString('utf8'), sha: found.sha };
        },
        async compare(base, head) {
            const need = { operation: `compare ${base} with ${head}`, permission: code_permission };
            const page = (number) => api.read(need, (rest, common) => rest.repos.compareCommitsWithBasehead({
                ...common,
                basehead: `${base}...${head}`,
                per_page: 100,
                page: number,
            }));
            const found = await page(1);
            const commits = [...found.commits];
            for (let number = 2; commits.length < found.total_commits && number <= mostPages; number++) {
                commits.push(...(await page(number)).commits);
            }
            const own = new Set(commits.map(({ sha }) => sha));
            const parents = new Set(commits.flatMap((commit) => commit.parents.map(({ sha }) => sha)));
            const joins = own.size === found.total_commits ? [...parents].filter((sha) => !own.has(sha)) : undefined;
            const files = (found.files ?? []).map(readFile);
            return { mergeBase: found.merge_base_commit.sha, joins, files, complete: files.length < mostCompared };
        },
    };
}
function fault(where, what, mend) {
    return new lib/* ProblemError */.Mm([{ where, what, mend }]);
}

;// CONCATENATED MODULE: ./packages/github/lib/conversation.js
const conversation_reading = 'pull-requests: read';
const idsPerQuery = 100;
/** The REST API tells neither who edited a text nor that a review was edited at all. */
const editsQuery = `query edits($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Comment { lastEditedAt editor { login } } }
}`;
/** What people say in a pull request, and whose commits are in it. */
function conversationVerbs(api) {
    return {
        async reviews(number) {
            const need = { operation: `list the reviews of pull request #${number}`, permission: conversation_reading };
            return api.pages(need, (rest, common) => rest.pulls.listReviews({ ...common, pull_number: number }), (data) => data.map((review) => ({
                id: review.id,
                node: review.node_id,
                user: review.user?.login ?? '',
                userType: review.user?.type ?? '',
                state: review.state,
                body: review.body,
                commit: review.commit_id,
                submittedAt: review.submitted_at,
            })));
        },
        async comments(number) {
            const need = { operation: `list the comments of pull request #${number}`, permission: conversation_reading };
            return api.pages(need, (rest, common) => rest.issues.listComments({ ...common, issue_number: number }), (data) => data.map((comment) => ({
                id: comment.id,
                node: comment.node_id,
                user: comment.user?.login ?? '',
                userType: comment.user?.type ?? '',
                body: comment.body ?? '',
                createdAt: comment.created_at,
                updatedAt: comment.updated_at,
            })));
        },
        async edits(nodes) {
            const need = { operation: 'read who edited what was said', permission: conversation_reading };
            const found = new Map();
            for (let at = 0; at < nodes.length; at += idsPerQuery) {
                const ids = nodes.slice(at, at + idsPerQuery);
                const answer = await api.query(need, editsQuery, { ids });
                for (const node of answer.nodes) {
                    // A node without the field is no comment and no review: of it nothing is known.
                    if (node === null || node.lastEditedAt === undefined)
                        continue;
                    const edit = node.lastEditedAt === null ? undefined : { by: node.editor?.login ?? '', at: node.lastEditedAt };
                    found.set(node.id, edit);
                }
            }
            return found;
        },
        async pullCommits(number) {
            const need = { operation: `list the commits of pull request #${number}`, permission: conversation_reading };
            const read = async () => await api.read(need, (rest, common) => rest.pulls.get({ ...common, pull_number: number }));
            const before = await read();
            const commits = await api.pages(need, (rest, common) => rest.pulls.listCommits({ ...common, pull_number: number }), (data) => data.map(readCommit));
            const after = await read();
            // A push between two pages would mix two lists that together have the right length.
            const complete = before.head.sha === after.head.sha && commits.length === after.commits;
            return { head: after.head.sha, author: after.user.login, commits, complete };
        },
    };
}
function readCommit({ sha, author, committer }) {
    return { sha, author: author?.login, committer: committer?.login };
}

;// CONCATENATED MODULE: ./packages/github/lib/deployments.js



const deployments_reading = 'deployments: read';
const writing = 'deployments: write';
/** How far back a marker is looked for; a lost attempt is among the newest. */
const markedAmong = 300;
function deploymentVerbs(api) {
    async function list(filter, limit) {
        const need = { operation: 'list the deployments', permission: deployments_reading };
        const found = await api.pages(need, (rest, common) => rest.repos.listDeployments({ ...common, ...filter }), (data) => data.map(readDeployment), limit);
        // The API reads the name "none" as no filter at all, and the order of the list is not promised.
        return found.filter(({ environment }) => isSameName(environment, filter.environment)).toSorted(newestFirst);
    }
    async function marked(deployment) {
        const { ref, task, environment, marker } = deployment;
        const found = await list({ ...((0,lib/* isSha */.HH)(ref) ? { sha: ref } : { ref }), task, environment }, markedAmong);
        return found.find(({ payload }) => payload?.['marker'] === marker);
    }
    const deploymentStatuses = async (id) => {
        const need = { operation: `list the statuses of deployment ${id}`, permission: deployments_reading };
        const found = await api.pages(need, (rest, common) => rest.repos.listDeploymentStatuses({ ...common, deployment_id: id }), (data) => data.map(readStatus));
        return found.toSorted(newestFirst);
    };
    return {
        deployments: ({ limit, ...filter }) => list(filter, limit),
        deploymentStatuses,
        async createDeployment(deployment) {
            const need = { operation: `create a deployment of ${deployment.ref}`, permission: writing };
            const before = await marked(deployment);
            if (before !== undefined)
                return before;
            return api.write(need, async (rest, common) => {
                const { status, headers, data } = await rest.repos.createDeployment({
                    ...common,
                    ref: deployment.ref,
                    task: deployment.task,
                    environment: deployment.environment,
                    payload: { ...deployment.payload, marker: deployment.marker },
                    description: cutDescription(deployment.description),
                    transient_environment: deployment.transient,
                    production_environment: deployment.production,
                    // By default GitHub merges the base into the ref first, and demands that every check has passed, this
                    // run's own one included.
                    auto_merge: false,
                    required_contexts: [],
                });
                if (!('id' in data)) {
                    const what = `GitHub answered ${status} to a deployment of ${deployment.ref}, and made none`;
                    throw new GitHubError(what, { status, operation: need.operation });
                }
                return { status, headers, data: readDeployment(data) };
            }, () => marked(deployment));
        },
        async createDeploymentStatus(id, wanted) {
            const need = { operation: `set the status of deployment ${id}`, permission: writing };
            const status = { ...wanted, description: cutDescription(wanted.description) };
            return api.write(need, async (rest, common) => {
                const answer = await rest.repos.createDeploymentStatus({
                    ...common,
                    deployment_id: id,
                    state: status.state,
                    description: status.description,
                    ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
                    ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
                    // A proof does not make an earlier one untrue.
                    auto_inactive: false,
                });
                return { ...answer, data: readStatus(answer.data) };
            }, async () => {
                const [newest] = await deploymentStatuses(id);
                return newest !== undefined && says(newest, status) ? newest : undefined;
            });
        },
    };
}
function says(found, wanted) {
    return (found.state === wanted.state &&
        found.description === wanted.description &&
        found.logUrl === (wanted.logUrl ?? '') &&
        found.environmentUrl === (wanted.environmentUrl ?? ''));
}
/** GitHub keeps the case that was given first and does not look at it afterwards. */
function isSameName(name, wanted) {
    return wanted === undefined || name.toLowerCase() === wanted.toLowerCase();
}
function newestFirst(a, b) {
    return b.id - a.id;
}
function readDeployment(found) {
    return {
        id: found.id,
        sha: found.sha,
        ref: found.ref,
        task: found.task,
        environment: found.environment,
        payload: readPayload(found.payload),
        description: found.description ?? '',
        creator: found.creator?.login ?? '',
        transient: found.transient_environment ?? false,
        production: found.production_environment ?? false,
        createdAt: found.created_at,
    };
}
function readPayload(payload) {
    let value = payload;
    if (typeof payload === 'string') {
        try {
            value = JSON.parse(payload);
        }
        catch {
            return null;
        }
    }
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? value : null;
}
function readStatus(found) {
    return {
        id: found.id,
        state: found.state,
        description: found.description,
        logUrl: found.log_url ?? '',
        environmentUrl: found.environment_url ?? '',
        creator: found.creator?.login ?? '',
        createdAt: found.created_at,
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/statuses.js

function statusVerbs(api) {
    const commitStatuses = async (sha) => {
        const need = { operation: `list the statuses of commit ${sha}`, permission: 'statuses: read' };
        const found = await api.pages(need, (rest, common) => rest.repos.listCommitStatusesForRef({ ...common, ref: sha }), (data) => data.map(statuses_readStatus));
        return found.toSorted((a, b) => b.id - a.id);
    };
    return {
        commitStatuses,
        async setCommitStatus(sha, wanted) {
            const need = { operation: `set a status of commit ${sha}`, permission: 'statuses: write' };
            const status = { ...wanted, description: cutDescription(wanted.description) };
            return api.write(need, async (rest, common) => {
                const answer = await rest.repos.createCommitStatus({
                    ...common,
                    sha,
                    context: status.context,
                    state: status.state,
                    description: status.description,
                    ...(status.targetUrl === undefined ? {} : { target_url: status.targetUrl }),
                });
                return { ...answer, data: statuses_readStatus(answer.data) };
            }, async () => {
                const context = status.context.toLowerCase();
                const newest = (await commitStatuses(sha)).find((found) => found.context.toLowerCase() === context);
                const same = newest?.state === status.state &&
                    newest.description === status.description &&
                    newest.targetUrl === (status.targetUrl ?? '');
                return same ? newest : undefined;
            });
        },
    };
}
function statuses_readStatus(found) {
    return {
        id: found.id,
        context: found.context,
        state: found.state,
        description: found.description ?? '',
        targetUrl: found.target_url ?? '',
        creator: found.creator?.login ?? '',
        createdAt: found.created_at,
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/connect.js








/**
 * Makes ready to talk with GitHub about one repository; nothing is asked yet. Reads are repeated when GitHub fails, writes
 * only after a look at what the lost attempt left behind; both wait out GitHub's limits up to 15 minutes.
 * @throws ProblemError for an empty token
 */
async function connectGitHub(options) {
    const api = openApi(await openOctokit(options), options);
    return {
        target: options.repository,
        ...pullVerbs(api),
        ...conversationVerbs(api),
        ...codeVerbs(api),
        ...actionsVerbs(api),
        ...deploymentVerbs(api),
        ...statusVerbs(api),
    };
}

;// CONCATENATED MODULE: ./packages/github/lib/index.js




/***/ })

};
