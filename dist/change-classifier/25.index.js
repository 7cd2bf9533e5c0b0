const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 25;
export const ids = [25];
export const modules = {

/***/ 7025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWaivers: () => (/* binding */ readWaivers)
});

// EXTERNAL MODULE: ./packages/plan/lib/tips.js
var tips = __webpack_require__(1703);
// EXTERNAL MODULE: ./packages/policy/lib/policy.js
var lib_policy = __webpack_require__(9031);
// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var lib_sha = __webpack_require__(1504);
// EXTERNAL MODULE: ./packages/plan/lib/payload.js
var lib_payload = __webpack_require__(2663);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
;// CONCATENATED MODULE: ./packages/plan/lib/waiver-commands.js

/** GitHub's own limit of a body, in UTF-16 units; whatever is longer is not of GitHub's making. */
const longestBody = 64 * 1024;
/** Nobody means more; each costs a sentence. */
const mostCommands = 10;
/**
 * The waive commands in a body, which anybody may have written. Only what readers see as a line of its own counts: a
 * command begins its line; those in fenced code and in quotes are somebody's example, and one in an HTML comment is seen
 * by nobody. Every line is looked at once, by patterns without repetition inside repetition.
 */
function waiveCommands(body) {
    const found = [];
    let fence;
    let block = 'plain';
    for (const line of readableLines(body)) {
        if (fence !== undefined) {
            if (closes(line, fence))
                fence = undefined;
            continue;
        }
        const command = readCommand(line);
        if (command !== undefined)
            found.push(block === 'plain' ? command : { kind: 'faulty', why: unseen[block] });
        if (found.length > mostCommands)
            return [...found.slice(0, mostCommands), tooMany];
        if (block === 'comment') {
            if (line.includes('-->'))
                block = 'plain';
        }
        else if (line.lastIndexOf('<!--') > line.lastIndexOf('-->')) {
            block = 'comment';
        }
        else {
            fence = opened(line);
            if (fence !== undefined || isBlank(line))
                block = 'plain';
            else if (/^ {0,3}>/.test(line))
                block = 'quote';
        }
    }
    if (body.includes(verb, longestBody))
        found.push({ kind: 'faulty', why: 'it stands beyond the first 64 KiB' });
    return found;
}
const verb = '/shakedown waive';
const tooMany = { kind: 'faulty', why: `more than ${mostCommands} commands stand in it` };
const unseen = {
    // CommonMark, "Laziness": a line right below a quoted one belongs to the quote.
    quote: 'it belongs to the quote above it; leave a blank line between them',
    comment: 'it stands in an HTML comment, which no reader sees',
};
/** The last line of what was cut off may be half of one. */
function readableLines(body) {
    if (body.length <= longestBody)
        return body.split(/\r\n|\n|\r/);
    return body
        .slice(0, longestBody)
        .split(/\r\n|\n|\r/)
        .slice(0, -1);
}
/** CommonMark, "Fenced code blocks": three or more of one character, indented by at most three blanks. */
function opened(line) {
    const match = /^ {0,3}(`{3,}|~{3,})/.exec(line);
    const marks = match?.[1];
    if (match === null || marks === undefined)
        return undefined;
    return marks.startsWith('`') && line.includes('`', match[0].length) ? undefined : marks;
}
function closes(line, fence) {
    const match = /^ {0,3}(`{3,}|~{3,})/.exec(line);
    const marks = match?.[1] ?? '';
    return marks.startsWith(fence) && isBlank(line.slice(match?.[0].length));
}
function isBlank(line) {
    return line.trim() === '';
}
function readCommand(line) {
    if (!line.startsWith('/shakedown'))
        return undefined;
    const words = line.split(/[ \t]/).filter((word) => word !== '');
    if (words[0] !== '/shakedown' || words[1] !== 'waive')
        return undefined;
    const rest = words.slice(2);
    const sha = rest[0] === 'to' ? undefined : rest.shift();
    const [to, target, ...more] = rest;
    if ((to !== undefined && (to !== 'to' || target === undefined)) || more.length > 0) {
        return { kind: 'faulty', why: `${plain(line)} is not "${verb} [<sha>] [to <target>]"` };
    }
    return { kind: 'asks', sha, target };
}
/** For a sentence: nothing in it can end a line, turn the reading direction or hide. Plain names go unquoted. */
function plain(text) {
    if (/^[\w.[\]/-]{1,100}$/.test(text))
        return text;
    return (0,grammar/* quote */.hD)(text).replace(/[^\x20-\x7e]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16) ?? ''}}`);
}

;// CONCATENATED MODULE: ./packages/plan/lib/waiver-claims.js




/** The waivers that reviews and comments speak of, judged by their words alone. */
function claimsSaid(reviews, comments, policy, head) {
    const claims = [];
    const refused = [];
    const sort = (found, command, fault, head) => {
        const read = targetOf(command, found.via, policy, head);
        const why = fault ?? (read.kind === 'faulty' ? read.why : undefined);
        if (why !== undefined)
            refused.push({ who: nameOf(found), why });
        else if (read.kind === 'target')
            claims.push({ ...found, target: read.target });
    };
    for (const review of reviews) {
        for (const command of waiveCommands(review.body)) {
            const { id, node, submittedAt } = review;
            const people = [speaker(review)];
            sort({ via: 'review', id: String(id), people, at: submittedAt, node }, command, faultOfReview(review, head), head);
        }
    }
    for (const comment of comments) {
        for (const command of waiveCommands(comment.body)) {
            const { id, node, createdAt, updatedAt } = comment;
            const people = [speaker(comment)];
            const fault = createdAt === updatedAt ? undefined : edited;
            sort({ via: 'comment', id: String(id), people, at: createdAt, node }, command, fault, head);
        }
    }
    return { claims, refused };
}
function speaker({ user, userType, association }) {
    return { login: user, type: userType, isOwn: /^(?:OWNER|MEMBER|COLLABORATOR)$/.test(association) };
}
/** Whoever may write to a repository may put words into another's mouth there; the REST API does not say who did. */
const edited = 'it was edited after it was written, and editing is not signing; write a new one';
function faultOfReview({ state, commit }, head) {
    if (state === 'DISMISSED')
        return 'it was dismissed';
    if (state !== 'APPROVED')
        return `a review waives only when it approves, and this one is ${plain(state)}`;
    if (commit === head)
        return undefined;
    return `it is about ${commit === null ? 'no commit' : (0,lib_sha/* shortSha */.Fu)(commit)}, not about the head ${(0,lib_sha/* shortSha */.Fu)(head)}`;
}
function targetOf(command, via, policy, head) {
    if (command.kind === 'faulty')
        return command;
    const { sha, target } = command;
    if (sha === undefined && via === 'comment') {
        return { kind: 'faulty', why: `it does not name the head it is about: /shakedown waive ${head}` };
    }
    if (sha !== undefined && sha !== head) {
        const what = (0,lib_sha/* isSha */.HH)(sha) ? `it is about ${(0,lib_sha/* shortSha */.Fu)(sha)}` : `${plain(sha)} is not a whole commit id`;
        return { kind: 'faulty', why: `${what}, and the head is ${head}` };
    }
    return knownTarget(target ?? lib_policy/* NULL_DEPLOYMENT */.K, policy);
}
/** Here an unknown name must not stand for the most demanding target: whoever waives has to know what they ask for. */
function knownTarget(name, policy) {
    const target = name === 'null' ? lib_policy/* NULL_DEPLOYMENT */.K : name;
    if (policy.targets.some((known) => known.name === target))
        return { kind: 'target', target };
    const known = policy.targets.map((other) => other.name).join(', ');
    return { kind: 'faulty', why: `${plain(name)} is no target of the policy; there are ${known}` };
}
/** A workflow that was started by hand, with the inputs `head-sha` and `waive`. They are read as they were typed. */
function claimsDispatched(dispatch, policy, head) {
    const { event, triggeringActor } = dispatch;
    const { payload, actor } = event;
    const wanted = (0,lib_payload/* textAt */.$6)(payload, 'inputs', 'waive') ?? '';
    if (event.name !== 'workflow_dispatch' || wanted === '')
        return { claims: [], refused: [] };
    const first = { login: actor, type: (0,lib_payload/* textAt */.$6)(payload, 'sender', 'type') ?? '', isOwn: true };
    const isRerun = triggeringActor.toLowerCase() !== actor.toLowerCase();
    const people = isRerun ? [first, { login: triggeringActor, type: typeByName(triggeringActor), isOwn: true }] : [first];
    const found = { via: 'dispatch', id: event.runId, people, at: undefined, node: undefined };
    const read = knownTarget(wanted, policy);
    const why = faultOfDispatch(dispatch, head) ?? (read.kind === 'faulty' ? read.why : undefined);
    if (why !== undefined || read.kind === 'faulty') {
        return { claims: [], refused: [{ who: nameOf(found), why: why ?? '' }] };
    }
    return { claims: [{ ...found, target: read.target }], refused: [] };
}
function faultOfDispatch({ event, triggeringActor, defaultBranch }, head) {
    const { payload, ref, workflowRef, actor } = event;
    const named = (0,lib_payload/* textAt */.$6)(payload, 'inputs', 'head-sha') ?? '';
    if (named !== head) {
        const what = named === '' ? 'its input head-sha names no head' : `its input head-sha names ${plain(named)}`;
        return `${what}, and the head is ${head}`;
    }
    const main = `refs/heads/${defaultBranch ?? ''}`;
    if (defaultBranch === undefined || ref !== main || !workflowRef.endsWith(`@${main}`)) {
        // Any other branch has a workflow file of its own, with inputs that say what its author likes.
        return `the workflow must be run from the default branch, and this one ran from ${plain(ref)}`;
    }
    const sender = (0,lib_payload/* textAt */.$6)(payload, 'sender', 'login') ?? '';
    if (actor === '' || sender.toLowerCase() !== actor.toLowerCase())
        return 'nobody can be told who started it';
    if (triggeringActor === '')
        return 'it is not known who started this attempt';
    return undefined;
}
function typeByName(login) {
    return login.endsWith('[bot]') ? 'Bot' : 'User';
}
/** `review 17 of ann`, `run 12 started by ann`. */
function nameOf({ via, id, people }) {
    const who = people.map(({ login }) => (login === '' ? 'a deleted account' : plain(login))).join(' and ');
    return via === 'dispatch' ? `run ${id} started by ${who}` : `${via} ${id} of ${who}`;
}

;// CONCATENATED MODULE: ./packages/plan/lib/waiver-judging.js


/** Those claims count whose people may, are people, have no part in the change and have not taken it back. */
function judgeClaims(claims, standing, head) {
    const waivers = [];
    const refused = [];
    for (const claim of claims) {
        const { target, via, id, at, people } = claim;
        const why = faultOf(claim, standing);
        if (why !== undefined) {
            refused.push({ who: nameOf(claim), why });
            continue;
        }
        const user = people.map(({ login }) => login).join(' and ');
        waivers.push({ target, user, via, id, at, head, where: `${via === 'dispatch' ? 'run' : via} ${id}` });
    }
    return { waivers, refused };
}
function faultOf(claim, standing) {
    const { contributors, reviews, edits } = standing;
    if (contributors.kind === 'unknown')
        return `whose change this is cannot be told (${contributors.why})`;
    const { logins } = contributors;
    for (const person of claim.people) {
        const fault = faultOfPerson(person) ?? faultOfPart(person, logins) ?? faultOfRole(person, standing);
        if (fault !== undefined)
            return fault;
        if (isTakenBack(person, claim.at, reviews))
            return `${plain(person.login)} has requested changes since`;
    }
    if (claim.node === undefined)
        return undefined;
    if (!edits.has(claim.node))
        return 'GitHub does not say whether it was edited';
    const edit = edits.get(claim.node);
    return edit === undefined ? undefined : edited;
}
/** What can be said of somebody without asking anybody. */
function faultOfPerson({ login, type }) {
    if (login === '')
        return 'the account is deleted';
    return type === 'User' ? undefined : `${plain(login)} is no person (${plain(type)})`;
}
function faultOfPart({ login }, contributors) {
    if (!contributors.has(login.toLowerCase()))
        return undefined;
    return `${plain(login)} has a part in the change: it is theirs, or one of its commits is`;
}
const ranks = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
function faultOfRole({ login }, { permission, roles }) {
    const role = roles.get(login.toLowerCase());
    if (role === undefined)
        return `what ${plain(login)} may do here was not asked: too many people waive this change`;
    if (ranks.indexOf(role) >= ranks.indexOf(permission))
        return undefined;
    return `${plain(login)} has the role ${role}, and the policy's approve-permission is ${permission}`;
}
/** Requesting changes later takes back what somebody said before, in whatever form; a dismissed request does not. */
function isTakenBack({ login }, at, reviews) {
    const own = reviews
        .filter(({ user }) => user.toLowerCase() === login.toLowerCase())
        .toSorted((a, b) => compareTimes(a.submittedAt, b.submittedAt));
    // What does not tell its time may be older than any of them.
    if (at === undefined)
        return own.findLast(({ state }) => state !== 'COMMENTED')?.state === 'CHANGES_REQUESTED';
    return own.some(({ state, submittedAt }) => state === 'CHANGES_REQUESTED' && (submittedAt ?? at) >= at);
}
function compareTimes(a = '', b = '') {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/plan/lib/waivers.js



/**
 * More people are not asked about, the repository's own first, then the latest: strangers must not spend the token's
 * requests, nor, however many they are, keep somebody who may from being asked about.
 */
const mostPeople = 30;
/** The rest is counted: whoever writes comments must not fill the summary. */
const mostRefusals = 10;
/**
 * Who says that less is enough for exactly this head, by the API as of now: approving reviews of it, comments that name
 * it, a dispatch that names it. Asked only where it matters, since it costs requests: two, and with a waiver five or more.
 * When anything cannot be read nobody waives. @throws only what an aborted signal carries
 */
async function readWaivers(sources, situation, policy, head, live) {
    if (head === undefined)
        return { waivers: [], findings: [] };
    try {
        const dispatched = await dispatchedBy(sources, policy, head, live);
        if (sources.api === undefined) {
            const unasked = dispatched.claims.length > 0 ? [unread('there is no token')] : [];
            return { waivers: [], findings: [...notices(dispatched.refused), ...unasked] };
        }
        const api = await sources.api();
        const numbers = await pullsAbout(api, situation, head, dispatched);
        return await weigh(api, numbers, dispatched, policy, head);
    }
    catch (error) {
        sources.signal.throwIfAborted();
        return { waivers: [], findings: [unread((0,tips/* reasonOf */.A)(error))] };
    }
}
async function dispatchedBy({ event, triggeringActor }, policy, head, live) {
    if (event.name !== 'workflow_dispatch')
        return { claims: [], refused: [] };
    return claimsDispatched({ event, triggeringActor, defaultBranch: await live.defaultBranch() }, policy, head);
}
/** The pull requests in which the change is talked about; a dispatch may name the head alone. */
async function pullsAbout(api, situation, head, dispatched) {
    switch (situation.kind) {
        case 'pull-request':
            return [situation.number];
        case 'merge-group':
            // A group's head is GitHub's own merge: nobody has named it, and that is told.
            return situation.number === undefined ? [] : [situation.number];
        case 'push':
            return [];
        case 'other': {
            if (dispatched.claims.length === 0)
                return [];
            const pulls = await api.pullsOfCommit(head);
            return pulls.filter((pull) => pull.state === 'open' && pull.head.sha === head).map(({ number }) => number);
        }
    }
}
async function weigh(api, numbers, dispatched, policy, head) {
    const reviews = [];
    const comments = [];
    for (const number of numbers) {
        reviews.push(...(await api.reviews(number)));
        comments.push(...(await api.comments(number)));
    }
    const said = claimsSaid(reviews, comments, policy, head);
    const claims = [...dispatched.claims, ...said.claims];
    const early = [...said.refused, ...dispatched.refused];
    if (claims.length === 0)
        return { waivers: [], findings: notices(early) };
    const contributors = await contributorsOf(api, numbers, head);
    const roles = await rolesOf(api, claims, contributors);
    const nodes = claims.map(({ node }) => node).filter((node) => node !== undefined);
    const edits = nodes.length === 0 ? new Map() : await api.edits([...new Set(nodes)]);
    const standing = { permission: policy.approvePermission, contributors, roles, reviews, edits };
    const { waivers, refused } = judgeClaims(claims, standing, head);
    const rung = ({ target }) => policy.targets.findIndex(({ name }) => name === target);
    const findings = notices([...early, ...refused]);
    const isCounted = waivers.length > 0 && contributors.kind === 'known' && contributors.unnamed > 0;
    return {
        waivers: waivers.toSorted((a, b) => rung(a) - rung(b)),
        findings: isCounted ? [...findings, unnamed(contributors.unnamed)] : findings,
    };
}
/** Of a list that GitHub cut off, or that is of another head, nobody can be said to have no part in. */
async function contributorsOf(api, numbers, head) {
    if (numbers.length === 0) {
        return { kind: 'unknown', why: 'no open pull request has this head; give the input pull-request' };
    }
    const logins = new Set();
    let unnamed = 0;
    for (const number of numbers) {
        const list = await api.pullCommits(number);
        if (list.head !== head)
            return { kind: 'unknown', why: `#${number} has moved on to ${list.head}` };
        if (!list.complete) {
            const why = `GitHub lists ${list.commits.length} of the commits of #${number}; it lists 250 at most`;
            return { kind: 'unknown', why };
        }
        for (const login of [list.author, ...list.commits.flatMap(({ author, committer }) => [author, committer])]) {
            if (login !== undefined && login !== '')
                logins.add(login.toLowerCase());
        }
        unnamed += list.commits.filter(({ author, committer }) => author === undefined || committer === undefined).length;
    }
    return { kind: 'known', logins, unnamed };
}
/** Only of those on whom the answer depends. */
async function rolesOf(api, claims, contributors) {
    const roles = new Map();
    if (contributors.kind === 'unknown')
        return roles;
    const people = claims
        .toReversed()
        .flatMap((claim) => claim.people)
        .filter((person) => (faultOfPerson(person) ?? faultOfPart(person, contributors.logins)) === undefined)
        .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
    for (const login of new Set(people.map((person) => person.login.toLowerCase()))) {
        if (roles.size === mostPeople)
            break;
        roles.set(login, await api.permission(login));
    }
    return roles;
}
function notices(refused) {
    const shown = refused.slice(-mostRefusals);
    const rest = refused.length - shown.length;
    const messages = shown.map(({ who, why }) => `${who} does not waive the change: ${why}`);
    if (rest > 0)
        messages.push(`${rest} earlier statements do not waive the change either`);
    return messages.map((message) => ({ code: 'waiver-not-counted', severity: 'notice', message }));
}
function unnamed(count) {
    const message = `of ${count} commit${count === 1 ? '' : 's'} GitHub does not know the account of the author or the committer: ` +
        'whether they waive their own change cannot be told';
    return { code: 'contributor-unnamed', severity: 'notice', message };
}
function unread(why) {
    const message = `whether somebody waives the change could not be read (${why}): nobody does. ` +
        'Grant pull-requests: read, give token and run again';
    return { code: 'waivers-unread', severity: 'warning', message };
}


/***/ })

};
