const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 350;
export const ids = [350];
export const modules = {

/***/ 6350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _shakedown_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3269);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8385);
/* harmony import */ var _law_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6916);
/* harmony import */ var _left_for_post_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7234);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1152);
/* harmony import */ var _recording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1713);
/* harmony import */ var _teardown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6500);







/**
 * Finishes what main could not: after a cancellation the runner leaves main ten seconds, and post five minutes. Reads
 * policy and inputs again, since secrets have no place in the saved state.
 */
async function finish(context) {
    const owed = context.state.get(_left_for_post_js__WEBPACK_IMPORTED_MODULE_5__/* .OWED */ ._);
    const untold = context.state.get(_left_for_post_js__WEBPACK_IMPORTED_MODULE_5__/* .UNTOLD */ .t);
    if (owed === '' && untold === '')
        return;
    const law = await (0,_law_js__WEBPACK_IMPORTED_MODULE_2__.readLaw)((0,_shakedown_kit__WEBPACK_IMPORTED_MODULE_0__/* .settleInputs */ .dl)(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, context.given, new Map(), 'the inputs'), context);
    const terms = { law, settings: (0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .readTerms */ .Ky)(law, context) };
    try {
        if (owed !== '')
            await cleanUp(JSON.parse(owed), { ...terms, script: undefined, trees: [] }, context);
    }
    finally {
        if (untold !== '' && terms.law.github !== undefined)
            await (0,_recording_js__WEBPACK_IMPORTED_MODULE_4__/* .tellLate */ .qV)(terms.law.github, untold, context.event);
    }
}
async function cleanUp(aliases, prepared, context) {
    context.log.info(`The step ended before its teardown: ${aliases.join(', ')} are cleaned up now.`);
    await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLogFolder */ .hx)(context);
    const rollout = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .openRollout */ .WV)(prepared, context);
    try {
        const { faults } = await (0,_teardown_js__WEBPACK_IMPORTED_MODULE_6__/* .tearDown */ .x)(rollout.fleet, aliases, rollout.teardown, rollout.tools);
        if (faults.length > 0)
            throw new Error(`Still running on the hosts, perhaps: ${faults.join('; ')}`);
    }
    finally {
        await rollout.close();
    }
}


/***/ })

};
