const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 316;
export const ids = [316];
export const modules = {

/***/ 2316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* reexport */ connectGitHub)
});

// UNUSED EXPORTS: GitHubError

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

// EXTERNAL MODULE: ./packages/ports/lib/problem.js
var problem = __webpack_require__(8405);
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
        throw new problem/* ProblemError */.Mm([
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
    return `${kept}\u2026`;
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
        async tags(most) {
            const need = { operation: 'list the tags', permission: code_permission };
            const found = await api.pages(need, (rest, common) => rest.repos.listTags(common), (data) => data.map(({ name, commit }) => ({ name, commit: commit.sha })), most + 1);
            return { tags: found.slice(0, most), complete: found.length <= most };
        },
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
    return new problem/* ProblemError */.Mm([{ where, what, mend }]);
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
                association: review.author_association,
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
                association: comment.author_association,
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

// EXTERNAL MODULE: ./packages/ports/lib/sha.js
var sha = __webpack_require__(1504);
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
        const found = await list({ ...((0,sha/* isSha */.HH)(ref) ? { sha: ref } : { ref }), task, environment }, markedAmong);
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
