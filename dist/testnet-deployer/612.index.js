const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 612;
export const ids = [612];
export const modules = {

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeReports: () => (/* binding */ judgeReports),
  reportAll: () => (/* binding */ reportAll),
  resultsOfReports: () => (/* binding */ resultsOfReports)
});

// EXTERNAL MODULE: ./packages/fleet/lib/in-turn.js
var in_turn = __webpack_require__(1671);
// EXTERNAL MODULE: ./packages/fleet/lib/release-host.js
var release_host = __webpack_require__(5126);
// EXTERNAL MODULE: ./packages/fleet/lib/cut.js
var cut = __webpack_require__(8918);
// EXTERNAL MODULE: ./packages/release/lib/put/put-live.js + 8 modules
var put_live = __webpack_require__(3296);
// EXTERNAL MODULE: ./packages/release/lib/put/questions.js
var questions = __webpack_require__(7444);
// EXTERNAL MODULE: ./packages/release/lib/put/run.js
var run = __webpack_require__(4604);
// EXTERNAL MODULE: ./packages/release/lib/host/look.js + 1 modules
var look = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/release/lib/log/history.js
var log_history = __webpack_require__(5838);
// EXTERNAL MODULE: ./packages/release/lib/scripts/start.js
var start = __webpack_require__(1904);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/release/lib/hold.js
var hold = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/release/lib/lock/judgement.js
var judgement = __webpack_require__(8916);
// EXTERNAL MODULE: ./packages/release/lib/lock/owner.js
var lock_owner = __webpack_require__(4600);
// EXTERNAL MODULE: ./packages/release/lib/targets.js
var targets = __webpack_require__(5893);
;// CONCATENATED MODULE: ./packages/release/lib/status.js






const skewLimitSeconds = 60;
/**
 * What is recorded on a host, what runs, what is newest, and everything that does not fit together, each half state of a
 * killed deployment by its name.
 * @param runnerTime seconds since 1970
 */
function judgeStatus(state, asked, runnerTime) {
    const { history, lock } = state;
    const recorded = (0,log_history/* currentOf */.$)(history);
    const busy = lock.kind === 'held' && !isStale(state, runnerTime);
    const faults = [
        ...logFaults(state),
        ...currentFaults(state, recorded),
        ...folderFaults(state, busy),
        ...attemptFaults(state, recorded, busy),
        ...lockFaults(state, runnerTime),
        ...runningFaults(asked, recorded),
    ];
    const open = history.attempt?.state === 'open' ? history.attempt.n : undefined;
    return {
        recorded,
        running: asked,
        newest: [...history.releases.values()].at(-1),
        previousGood: (0,targets/* previousGood */.Dp)(history),
        lock: lock.kind === 'held' ? (0,judgement/* describeOwner */.$S)(lock.text) : undefined,
        hold: (0,hold/* heldBack */.Z)(state.hold, { hostTime: state.hostTime, runnerTime }),
        underWay: busy ? open : undefined,
        faults,
    };
}
function isStale({ lock, hostTime }, runnerTime) {
    if (lock.kind !== 'held')
        return false;
    const owner = (0,lock_owner/* readOwner */.A7)(lock.text);
    return owner !== undefined && (0,judgement/* isOver */.PU)(owner.until, { hostTime, runnerTime }) && !lock.groupLives;
}
function fault(code, what, mends = false) {
    return { code, what, mends };
}
function logFaults({ history, tornEnd }) {
    const torn = history.torn.map((line) => fault('torn-log', `line ${line} of log.jsonl was cut; it never took effect`, true));
    const last = tornEnd && torn.length === 0 ? [fault('torn-log', 'the last line of log.jsonl has no end', true)] : [];
    const strange = history.strange.map((line) => fault('strange-log', `line ${line} of log.jsonl says what cannot be understood, so nothing else here is certain`));
    return [...strange, ...torn, ...last];
}
function currentFaults({ current, folders, place }, recorded) {
    if (place === undefined)
        return [];
    if (current.kind === 'strange')
        return [fault('current-strange', '"current" is no link')];
    const to = current.kind === 'link' ? current.to : undefined;
    if (recorded === undefined) {
        return to === undefined
            ? []
            : [fault('current-strange', `"current" leads to ${(0,grammar/* quote */.hD)(to)}, and nothing was ever live`)];
    }
    if (!folders.has(recorded.n))
        return [fault('folder-missing', `the folder of the live release ${recorded.n} is gone`)];
    if (to === `releases/${recorded.n}`)
        return [];
    const where = to === undefined ? 'there is no "current"' : `"current" leads to ${(0,grammar/* quote */.hD)(to)}`;
    return [fault('current-behind', `${where}, and release ${recorded.n} was switched to`, true)];
}
function folderFaults({ history, folders, leftovers, strays }, busy) {
    const faults = [];
    for (const [n, record] of folders) {
        const release = history.releases.get(n);
        if (release === undefined)
            faults.push(fault('stray', `releases/${n} is not in the log`));
        else if (release.removed)
            faults.push(fault('leftovers', `releases/${n} is only partly removed`, true));
        else if (typeof record === 'string')
            faults.push(fault('record-unusable', `releases/${n}/release.json: ${record}`));
        else if (record.status !== release.status) {
            const what = `releases/${n}/release.json says ${record.status}, the log says ${release.status}`;
            faults.push(fault('record-behind', what, true));
        }
    }
    for (const { n, removed, status } of history.releases.values()) {
        if (removed || folders.has(n) || (0,log_history/* currentOf */.$)(history)?.n === n)
            continue;
        const what = `release ${n} (${status}) has no folder`;
        faults.push(leftovers.includes(`.new-${n}`) ? fault('half-made', `${what}: it is half-made`) : fault('folder-missing', what));
    }
    if (leftovers.length > 0 && !busy) {
        faults.push(fault('leftovers', `a change was killed and left ${leftovers.join(', ')} in releases`, true));
    }
    return [...faults, ...strays.map((name) => fault('stray', `releases holds ${(0,grammar/* quote */.hD)(name)}, which is no release`))];
}
function attemptFaults({ history: { attempt, releases } }, recorded, busy) {
    if (attempt === undefined || attempt.state === 'live')
        return [];
    const rest = recorded === undefined ? 'nothing was live before' : `release ${recorded.n} was live before`;
    if (attempt.state === 'open') {
        if (busy)
            return [];
        const what = attempt.again ? 'was being put back' : 'was being deployed';
        const who = `by ${(0,grammar/* quote */.hD)(attempt.by)} since ${attempt.at}`;
        return [
            fault('unfinished', `release ${attempt.n} ${what} ${who} and has no verdict; ${rest}; what runs is uncertain`, true),
        ];
    }
    const status = releases.get(attempt.n)?.status ?? 'unknown';
    const failed = `release ${attempt.n} (${status}) failed at ${(0,grammar/* quote */.hD)(attempt.step)}: ${(0,grammar/* quote */.hD)(attempt.why)}`;
    return [fault('disturbed', `${failed}; ${rest}, and may have been stopped`)];
}
function lockFaults(state, runnerTime) {
    const { lock, hostTime } = state;
    const faults = [];
    if (lock.kind === 'strange')
        faults.push(fault('strange-lock', '"lock" is no link of ours'));
    if (lock.kind === 'held' && (0,lock_owner/* readOwner */.A7)(lock.text) === undefined) {
        faults.push(fault('strange-lock', (0,judgement/* describeOwner */.$S)(lock.text)));
    }
    if (lock.kind === 'held' && isStale(state, runnerTime)) {
        faults.push(fault('stale-lock', `${(0,judgement/* describeOwner */.$S)(lock.text)}, which is over`, true));
    }
    if (Math.abs(hostTime - runnerTime) > skewLimitSeconds) {
        const skew = (0,grammar/* writeDuration */.MP)(Math.abs(hostTime - runnerTime) * 1000);
        faults.push(fault('clock', `its clock is ${skew} ${hostTime > runnerTime ? 'ahead' : 'behind'}`));
    }
    return faults;
}
function runningFaults({ healthy, version }, recorded) {
    const faults = [];
    if (healthy === false)
        faults.push(fault('unhealthy', 'the service is not healthy'));
    if (version === undefined || recorded === undefined)
        return faults;
    const fits = version === recorded.version || (version.length >= 7 && recorded.commit.startsWith(version));
    if (!fits) {
        const name = recorded.version === '' ? recorded.commit : recorded.version;
        faults.push(fault('other-runs', `it runs ${(0,grammar/* quote */.hD)(version)}, and release ${recorded.n} is ${(0,grammar/* quote */.hD)(name)}`));
    }
    return faults;
}

;// CONCATENATED MODULE: ./packages/release/lib/put/report-status.js







/**
 * What is recorded on a host, what really runs there, and what does not fit together. Takes no lock and changes nothing;
 * the service is asked once, in the environment of the release that is recorded as present.
 * @throws ReleaseError when the host cannot be looked at
 */
async function reportStatus(host, plan, tools) {
    const state = await (0,look/* look */.O)(host, plan.place, { signal: tools.signal });
    const runnerTime = Math.floor(tools.clock.date().getTime() / 1000);
    const present = (0,log_history/* currentOf */.$)(state.history);
    const record = present === undefined ? undefined : state.folders.get(present.n);
    if (present === undefined || record === undefined || typeof record === 'string') {
        return { state, ...judgeStatus(state, { healthy: undefined, version: undefined }, runnerTime) };
    }
    const where = (0,put_live/* whereabouts */.C)({ host, state }, present.n, undefined, plan.run);
    const healthy = plan.health !== '' || record.checks.includes('health') ? await isHealthy(host, where, plan, tools) : undefined;
    const asked = plan.versionCommand !== '' || record.checks.includes('version')
        ? await (0,questions/* askVersion */.qN)(host, where, { text: plan.versionCommand, secrets: plan.secrets }, tools)
        : undefined;
    return {
        state,
        ...judgeStatus(state, { healthy, version: typeof asked === 'string' ? asked : undefined }, runnerTime),
    };
}
const onceMs = 30_000;
async function isHealthy(host, where, { health, secrets }, tools) {
    const script = health === '' ? (0,start/* questionScript */.i5)('health.sh') : (0,start/* givenQuestionScript */.DR)(health);
    return ((0,run/* faultOf */.K)(await (0,run/* runIn */.V)(host, where, { script, timeoutMs: onceMs, secrets }, tools), 'the health check') === undefined);
}

// EXTERNAL MODULE: ./packages/release/lib/host/ask.js
var ask = __webpack_require__(6099);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/deploying.js + 11 modules
var deploying = __webpack_require__(5042);
// EXTERNAL MODULE: ./actions/testnet-deployer/lib/verdict.js
var verdict = __webpack_require__(5963);
;// CONCATENATED MODULE: ./actions/testnet-deployer/lib/status.js




/** Asks every host what is recorded and what runs. Takes no lock and changes nothing. */
async function reportAll(settings, { fleet, tools }, context) {
    const { inputs, releases } = settings;
    const links = [...fleet.links.values()];
    return await context.log.group(`Status of ${links.map(({ host }) => host.alias).join(', ')}`, () => (0,in_turn/* inTurn */.lo)(links, { strategy: 'parallel', concurrency: inputs.concurrency, onFailure: 'continue' }, {
        work: async (link) => {
            const { alias } = link.host;
            const began = tools.clock.now();
            const seconds = () => Math.round((tools.clock.now() - began) / 100) / 10;
            const plan = {
                place: releases.place,
                health: '',
                versionCommand: '',
                secrets: inputs.secrets,
                run: context.event.runId,
            };
            try {
                const status = await reportStatus((0,release_host/* releaseHost */.A)(link), plan, { ...tools, onLine: (0,deploying/* lineTo */.a5)(tools) });
                for (const line of describeStatus(status))
                    tools.log.foreign(`${alias}: ${line}`);
                return { alias, seconds: seconds(), status };
            }
            catch (error) {
                if (!(error instanceof ask/* ReleaseError */.K))
                    throw error;
                tools.log.foreign(error.message);
                return { alias, seconds: seconds(), fault: (0,cut/* cut */.J)(error.message) };
            }
        },
        skip: ({ host }, why) => ({ alias: host.alias, seconds: 0, fault: why }),
        isBad: () => false,
        signal: tools.signal,
    }));
}
/** `reported` says that every host could be asked, not that all is well there: that is in the report. */
function judgeReports(reports) {
    const mute = reports.filter((one) => 'fault' in one);
    const places = `${reports.length} ${reports.length === 1 ? 'host' : 'hosts'}`;
    const [first] = mute;
    if (first !== undefined) {
        const verdict = mute.length === reports.length ? 'failed' : 'partial';
        return { verdict, reason: `${mute.length} of ${places} could not be asked: ${first.fault}` };
    }
    const all = reports.flatMap((one) => ('status' in one ? [{ alias: one.alias, status: one.status }] : []));
    const faults = all.flatMap(({ alias, status }) => status.faults.map(({ what }) => `${alias}: ${what}`));
    const present = all.map(({ alias, status }) => `${alias} ${status.recorded?.n ?? 'none'}`).join(', ');
    const [fault] = faults;
    const noted = fault === undefined ? 'nothing is amiss' : `${faults.length} things do not fit, the first: ${fault}`;
    return { verdict: 'reported', reason: `Reported ${places}, present release: ${present}; ${noted}` };
}
function resultsOfReports(reports) {
    return reports.map((one) => {
        const { alias, seconds } = one;
        if ('fault' in one)
            return { ...verdict/* nothingDone */.mh, alias, seconds, outcome: 'failed', step: 'connect', why: one.fault };
        const { recorded, previousGood, running } = one.status;
        return {
            ...verdict/* nothingDone */.mh,
            alias,
            seconds,
            outcome: 'ok',
            step: 'done',
            why: (0,cut/* cut */.J)(describeStatus(one.status).join('; ')),
            version: running.version,
            release: recorded?.n,
            previous: previousGood?.n,
        };
    });
}
/** One sentence for each thing worth knowing. */
function describeStatus({ recorded, newest, lock, hold, underWay, faults, running }) {
    const present = recorded === undefined
        ? 'no release was ever live'
        : `release ${recorded.n} (${recorded.status}) is recorded as present`;
    return [
        present,
        ...(running.version === undefined ? [] : [`it runs ${running.version}`]),
        ...(newest !== undefined && newest.n !== recorded?.n ? [`the newest is ${newest.n} (${newest.status})`] : []),
        ...(underWay === undefined ? [] : [`release ${underWay} is being put live`]),
        ...(lock === undefined ? [] : [lock]),
        ...(hold === undefined ? [] : [hold]),
        ...faults.map(({ what, mends }) => (mends ? `${what} (the next deployment mends it)` : what)),
    ];
}


/***/ })

};
