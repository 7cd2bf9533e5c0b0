const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 350;
export const ids = [350];
export const modules = {

/***/ 6350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _shakedown_fleet__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5177);
/* harmony import */ var _shakedown_fleet__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2705);
/* harmony import */ var _shakedown_fleet__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5126);
/* harmony import */ var _shakedown_fleet__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9747);
/* harmony import */ var _shakedown_kit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1751);
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1313);
/* harmony import */ var _shakedown_release__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2073);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6195);
/* harmony import */ var _law_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(571);
/* harmony import */ var _left_for_post_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7234);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3811);
/* harmony import */ var _opening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7769);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2337);
/* harmony import */ var _returning_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(840);
/* harmony import */ var _teardown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6500);











/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. Reads
 * policy and inputs again, since secrets have no place in the saved state.
 */
async function finish(context) {
    const owed = aliasesIn(context.state.get(_left_for_post_js__WEBPACK_IMPORTED_MODULE_5__/* .OWED */ ._x));
    const returning = aliasesIn(context.state.get(_left_for_post_js__WEBPACK_IMPORTED_MODULE_5__/* .RETURN */ .zg));
    const untold = context.state.get(_left_for_post_js__WEBPACK_IMPORTED_MODULE_5__/* .UNTOLD */ .tl);
    const locks = (0,_locks_js__WEBPACK_IMPORTED_MODULE_6__/* .owedLocks */ .uZ)(context.state);
    const law = await (0,_law_js__WEBPACK_IMPORTED_MODULE_1__.readLaw)((0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_7__/* .settleInputs */ .d)(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q, context.given, new Map(), 'the inputs'), context);
    const terms = { law, settings: (0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .readTerms */ .K)(law, context), script: undefined, trees: [] };
    try {
        if (owed.length + returning.length > 0 || locks !== undefined) {
            await cleanUp({ owed, returning, locks }, terms, context);
        }
    }
    finally {
        if (untold !== '' && law.github !== undefined)
            await (0,_shakedown_fleet__WEBPACK_IMPORTED_MODULE_8__/* .tellLate */ .q)(law.github, untold, context.event);
    }
}
function aliasesIn(text) {
    return text === '' ? [] : JSON.parse(text);
}
/** Each part is tried, whatever becomes of the others; all that failed is told together. */
async function cleanUp({ owed, returning, locks }, prepared, context) {
    const all = [...new Set([...owed, ...returning, ...(locks?.aliases ?? [])])];
    context.log.info(`The step ended before its work on ${all.join(', ')} was done: it is finished now.`);
    await (0,_shakedown_fleet__WEBPACK_IMPORTED_MODULE_9__/* .makeLogFolder */ .h)(context);
    const rolled = (0,_opening_js__WEBPACK_IMPORTED_MODULE_2__/* .openRollout */ .W)(prepared, context);
    const faults = [];
    try {
        if (owed.length > 0) {
            const torn = await (0,_teardown_js__WEBPACK_IMPORTED_MODULE_10__/* .tearDown */ .x)(rolled.fleet, owed, rolled.teardown, rolled.tools);
            if (torn.faults.length > 0)
                faults.push(`Still running on the hosts, perhaps: ${torn.faults.join('; ')}`);
        }
        if (returning.length > 0 && locks !== undefined) {
            faults.push(...(await goBackLate(returning, locks, prepared, rolled, context)));
        }
        if (locks !== undefined) {
            const links = locks.aliases.map((alias) => rolled.fleet.link(alias));
            await (0,_locks_js__WEBPACK_IMPORTED_MODULE_6__/* .unlockLate */ .jF)(links, locks, prepared.settings, context).catch((error) => faults.push(error.message));
        }
    }
    finally {
        await rolled.close();
    }
    if (faults.length > 0)
        throw new Error(faults.join('. '));
}
/** Host by host, since one that is away must not keep the others from it. The locks are ours already. */
async function goBackLate(aliases, { claim }, { settings }, rolled, context) {
    const plan = {
        place: settings.releases.place,
        claim,
        forMs: (0,_locks_js__WEBPACK_IMPORTED_MODULE_6__/* .deployingMs */ .IA)(settings),
        waitMs: 0,
        breakLock: '',
        soakOf: undefined,
        respectHold: false,
    };
    const tools = { ...rolled.tools, ownerState: () => Promise.resolve('unknown') };
    const taken = await Promise.all(aliases.map(async (alias) => {
        const locks = await (0,_shakedown_release__WEBPACK_IMPORTED_MODULE_11__/* .takeLocks */ .m5)([(0,_shakedown_fleet__WEBPACK_IMPORTED_MODULE_12__/* .releaseHost */ .A)(rolled.fleet.link(alias))], plan, tools);
        const [held] = locks.kind === 'taken' ? locks.held : [];
        return held ?? `${alias}: ${'why' in locks ? locks.why : 'cancelled'}`;
    }));
    const held = taken.filter((one) => typeof one !== 'string');
    const ways = await (0,_returning_js__WEBPACK_IMPORTED_MODULE_4__/* .goBack */ .O)(held, 'the step was cancelled', settings, context, {
        ...rolled.tools,
        timeline: (0,_shakedown_fleet__WEBPACK_IMPORTED_MODULE_13__/* .openTimeline */ .Wf)(context.clock),
    });
    for (const one of held)
        await (0,_shakedown_release__WEBPACK_IMPORTED_MODULE_14__/* .release */ ._r)(one).catch(() => undefined);
    return [
        ...taken.filter((one) => typeof one === 'string'),
        ...[...ways].flatMap(([alias, { ok, why }]) => (ok ? [] : [`${alias}: ${why}`])),
    ].map((fault) => `Not rolled back: ${fault}`);
}


/***/ })

};
