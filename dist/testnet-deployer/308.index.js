const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 308;
export const ids = [308];
export const modules = {

/***/ 7308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askAll: () => (/* binding */ askAll),
  judge: () => (/* binding */ judge),
  resultsOf: () => (/* binding */ resultsOf)
});

// EXTERNAL MODULE: ./packages/fleet/lib/owner-state.js
var owner_state = __webpack_require__(3169);
// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/verdict.js
var verdict = __webpack_require__(5963);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/preflight/check.js
var preflight_check = __webpack_require__(5818);
// EXTERNAL MODULE: ./packages/github/lib/error.js
var lib_error = __webpack_require__(5243);
// EXTERNAL MODULE: ./packages/ledger/lib/proof.js
var proof = __webpack_require__(3029);
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
            task: proof/* DEPLOY_TASK */.so,
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
        if (!(error instanceof lib_error/* GitHubError */.y))
            throw error;
        if (error.status === 409 || error.status === 422)
            return (0,preflight_check.ok)(name, 'granted');
        return (0,preflight_check/* bad */.MB)(name, error.message, 'Grant the job deployments: write, or set record: false');
    }
}

// EXTERNAL MODULE: ./packages/fleet/lib/cut.js
var cut = __webpack_require__(8918);
// EXTERNAL MODULE: ./packages/fleet/lib/release-host.js
var release_host = __webpack_require__(5126);
// EXTERNAL MODULE: ./packages/watch/lib/source-spec.js
var source_spec = __webpack_require__(674);
// EXTERNAL MODULE: ./packages/ssh/lib/connect-error.js
var connect_error = __webpack_require__(5833);
// EXTERNAL MODULE: ./packages/ssh/lib/tunnel-error.js
var tunnel_error = __webpack_require__(6787);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/running.js
var running = __webpack_require__(1853);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./packages/release/lib/lock/owner.js
var lock_owner = __webpack_require__(4600);
// EXTERNAL MODULE: ./packages/release/lib/lock/judgement.js
var judgement = __webpack_require__(8916);
// EXTERNAL MODULE: ./packages/release/lib/hold.js
var lib_hold = __webpack_require__(3370);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/preflight/owners.js



/** The names of the checks below, for where none of them was made. */
const owned = ['lock', 'hold'];
/** Who else has a say on this host, and until when. Takes no lock, and leaves no trace. */
async function checkOwners(host, place, terms, { clock, signal }) {
    try {
        const state = await (0,look/* look */.O)(host, place, { signal });
        const runnerTime = Math.floor(clock.date().getTime() / 1000);
        return [await checkLock(state, runnerTime, terms), checkHold(state, runnerTime, terms)];
    }
    catch (error) {
        if (!(error instanceof ask/* ReleaseError */.K))
            throw error;
        return owned.map((name) => (0,preflight_check/* bad */.MB)(name, error.message, 'See what the host says of it'));
    }
}
async function checkLock({ lock, hostTime }, runnerTime, terms) {
    switch (lock.kind) {
        case 'none':
            return (0,preflight_check.ok)('lock', 'nobody has it');
        case 'strange':
            return (0,preflight_check/* bad */.MB)('lock', '"lock" is no link of ours', 'See what put it there, and remove it');
        case 'held': {
            const { text, groupLives } = lock;
            const owner = (0,lock_owner/* readOwner */.A7)(text);
            const runs = owner?.kind === 'run' ? await terms.ownerState(owner) : 'unknown';
            const wish = { identity: '', commit: undefined, breakLock: terms.breakLock };
            const judged = (0,judgement/* judgeLock */.VR)({ text, groupLives, hostTime, runnerTime }, wish, runs);
            switch (judged.kind) {
                case 'free':
                case 'ours':
                    return (0,preflight_check.ok)('lock', 'nobody has it');
                case 'break':
                    return (0,preflight_check.ok)('lock', `${judged.why}: a deployment takes it over`);
                case 'held':
                    return terms.waitMs > 0
                        ? (0,preflight_check.ok)('lock', `${judged.why}; a deployment would wait for up to ${(0,grammar/* writeDuration */.MP)(terms.waitMs)}`)
                        : (0,preflight_check/* bad */.MB)('lock', judged.why, 'Wait until it is let go, or give lock-wait');
            }
        }
    }
}
function checkHold({ hold, hostTime }, runnerTime, { pastHold }) {
    const why = (0,lib_hold/* heldBack */.Z)(hold, { hostTime, runnerTime });
    if (why !== undefined && pastHold)
        return (0,preflight_check.ok)('hold', `${why}; a deployment with past-hold goes on`);
    if (why !== undefined)
        return (0,preflight_check/* bad */.MB)('hold', why, 'Wait until it is over, or remove the file "hold" on the host');
    return (0,preflight_check.ok)('hold', hold === undefined ? 'nothing is held' : 'what was held is over');
}

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
const CANARY = ' $(id) `id` "\'\\ !\n\t\u00e4*\r\n';
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
    if (major * 100 + minor >= 402)
        return (0,preflight_check.ok)('bash', `version ${version}`);
    return (0,preflight_check/* bad */.MB)('bash', `version ${version ?? 'unknown'}`, 'Install bash 4.2 or later, first in the PATH of the login');
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
    const clean = checks.map((check) => ({ ...check, found: (0,cut/* cut */.J)(check.found) }));
    return { alias: link.host.alias, seconds: Math.round((tools.clock.now() - began) / 100) / 10, checks: clean };
}
async function askHost(link, work, tools) {
    const { host } = link;
    const sources = work.sources.filter(({ alias, command }) => alias === host.alias && command === undefined);
    let session;
    try {
        session = await link.session();
    }
    catch (error) {
        if (!(error instanceof connect_error/* ConnectError */.T))
            throw error;
        return [(0,preflight_check/* bad */.MB)('login', error.what, error.mend), ...later(work, host.alias, sources).map(preflight_check/* notAsked */.Op)];
    }
    const login = (0,preflight_check.ok)('login', `${host.user}@${host.host}:${host.port}${work.via}, host key and login are right`);
    const { outcome, survey } = await host_ask(session, work, tools);
    const fault = (0,running/* describeFault */.Qx)(outcome, 'the survey');
    if (fault !== undefined) {
        return [login, (0,preflight_check/* bad */.MB)('bash', fault.why, mendFor(outcome)), ...later(work, host.alias, sources).slice(1).map(preflight_check/* notAsked */.Op)];
    }
    const own = [...work.host.env(host.alias), ...work.host.secrets].map(({ name }) => name);
    return [
        login,
        ...judgeSurvey(survey, work.place.root, [...own, 'SHAKEDOWN_CANARY']),
        ...(await checkOwners((0,release_host/* releaseHost */.A)(link), work.place, work.locks, tools)),
        await checkSessions(session, work, tools),
        ...(await Promise.all(sources.map((source) => checkTunnel(session, source)))),
        ...(await checkScripts(session, work, tools)),
    ];
}
/** The names of all checks after the login, for a host that could not be asked. */
function later(work, alias, sources) {
    const tunnels = sources.map((source) => tunnelTo(source));
    return [...surveyed, ...owned, 'sessions', ...tunnels, ...scriptsOf(work, alias).map(({ name }) => name)];
}
async function host_ask(session, work, tools) {
    const survey = { lines: [], heardAt: NaN };
    const transcript = tools.transcript(session.host.alias);
    const outcome = await session.run({
        script: `${work.host.prologue}${surveyScript}`,
        env: [...work.host.env(session.host.alias), { name: 'SHAKEDOWN_CANARY', value: CANARY }],
        secrets: work.host.secrets,
        timeoutMs: running/* QUESTION_TIMEOUT_MS */.ib,
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
    const first = (0,running/* runOn */.l9)(session, 'cat >/dev/null', running/* QUESTION_TIMEOUT_MS */.ib, host, tools, input());
    const second = await (0,running/* runOn */.l9)(session, 'true', 5_000, host, tools);
    over.abort();
    await first;
    const fault = (0,running/* describeFault */.Qx)(second.outcome, 'a second script');
    if (fault === undefined)
        return (0,preflight_check.ok)('sessions', 'two at once');
    return (0,preflight_check/* bad */.MB)('sessions', fault.why, 'Set MaxSessions to 4 or more in sshd_config: ending a script needs a second channel');
}
function tunnelTo({ url }) {
    return `tunnel to ${(0,source_spec/* hostOf */.w4)(url)}:${(0,source_spec/* portOf */.HM)(url)}`;
}
/** Whether the server lets the watch through; that nothing answers there before a deployment is as it should be. */
async function checkTunnel(session, source) {
    const name = tunnelTo(source);
    try {
        const stream = await session.forward((0,source_spec/* hostOf */.w4)(source.url), (0,source_spec/* portOf */.HM)(source.url));
        stream.on('error', () => { }).destroy();
        return (0,preflight_check.ok)(name, 'allowed, and something answers');
    }
    catch (error) {
        if (!(error instanceof tunnel_error/* TunnelError */.T))
            throw error;
        if (error.kind === 'refused')
            return (0,preflight_check.ok)(name, 'allowed; nothing answers there now');
        const mend = 'With restrict in authorized_keys, add port-forwarding and permitopen="HOST:PORT" for it';
        return (0,preflight_check/* bad */.MB)(name, error.message, error.kind === 'forbidden' ? mend : 'See what the host says of it');
    }
}
function scriptsOf({ host, teardown, sources, checks }, alias) {
    const followed = sources.filter((source) => source.alias === alias);
    return [
        { name: 'script', text: host.script ?? '', asks: false },
        { name: 'health', text: host.health, asks: true },
        { name: 'version-command', text: host.versionCommand, asks: true },
        { name: 'teardown', text: teardown, asks: false },
        // A log is followed without an end.
        ...followed.map(({ name, command, scheme }) => ({
            name: `${scheme} ${name}`,
            text: command ?? '',
            asks: scheme === 'command',
        })),
        ...checks
            .filter(({ on }) => on.includes(alias))
            .map(({ name, subject }) => ({ name: `check ${name}`, text: subject, asks: true })),
    ].filter(({ text }) => text !== '');
}
/** The deploy script is only read; what merely asks is run, since only running shows that its programs are there. */
async function checkScripts(session, work, tools) {
    const checks = [];
    for (const script of scriptsOf(work, session.host.alias))
        checks.push(await checkScript(session, script, work, tools));
    return checks;
}
async function checkScript(session, script, { host }, tools) {
    const { name, text, asks } = script;
    if (!asks) {
        // Over stdin, so that neither a command line nor a file on the host has it.
        const read = 'exec bash --noprofile --norc -n';
        const { outcome } = await (0,running/* runOn */.l9)(session, read, running/* QUESTION_TIMEOUT_MS */.ib, host, tools, once(text));
        const fault = (0,running/* describeFault */.Qx)(outcome, `reading ${name}`);
        return fault === undefined
            ? (0,preflight_check.ok)(name, 'bash accepts it')
            : (0,preflight_check/* bad */.MB)(name, `bash does not accept it: ${fault.why}`, 'Correct it');
    }
    const { outcome, lastLine } = await (0,running/* runOn */.l9)(session, text, running/* QUESTION_TIMEOUT_MS */.ib, host, tools);
    if (outcome.kind === 'exited' && outcome.code === 0) {
        return (0,preflight_check.ok)(name, name === 'health' ? 'healthy now' : `prints ${lastLine.trim() === '' ? 'nothing now' : lastLine.trim()}`);
    }
    const fault = (0,running/* describeFault */.Qx)(outcome, 'it');
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
    const { jump, watch, sources, inputs, releases } = settings;
    const about = {
        host: work,
        teardown: teardown.script,
        place: releases.place,
        locks: {
            waitMs: inputs['lock-wait'],
            breakLock: inputs['break-lock'],
            pastHold: inputs['past-hold'],
            ownerState: (0,owner_state/* ownerStates */.o)(prepared.law.github),
        },
        sources,
        checks: (watch?.checks ?? []).filter(({ kind }) => kind === 'command'),
        via: jump === undefined ? '' : ` through ${jump.hops.map(({ alias }) => alias).join(', ')}`,
    };
    const links = [...fleet.links.values()];
    const hosts = await log.group(`Preflight of ${links.map(({ host }) => host.alias).join(', ')}`, () => (0,in_turn/* atOnce */.zd)(links, inputs.concurrency, async (link) => {
        const checks = await checkHost(link, about, tools);
        for (const check of checks.checks)
            log.foreign(line(link.host.alias, check));
        return checks;
    }));
    return { github, hosts };
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
            ...verdict/* nothingDone */.mh,
            alias,
            outcome: fault === undefined ? 'ok' : 'failed',
            step: fault === undefined ? 'done' : fault.name === 'login' ? 'connect' : 'preflight',
            why: fault === undefined ? `${checks.length} checks passed` : (0,preflight_check/* describeCheck */.cn)(fault),
            seconds,
        };
    });
}
function line(place, check) {
    return `${preflight_check/* marks */.Z8[check.state]} ${place}: ${(0,preflight_check/* describeCheck */.cn)(check)}`;
}


/***/ }),

/***/ 5243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
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


/***/ })

};
