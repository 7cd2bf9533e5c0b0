# Puts one commit on one host of the testnet and starts it. Copy to ops/testnet.sh and fit the marked lines.
#
# testnet-deployer sends this text to every host over SSH and runs it there with `bash -euo pipefail`, as the policy on
# the target branch names it: a pull request cannot change the script that deploys it. The environment holds HOME, PATH,
# SHAKEDOWN_COMMIT and what `env:` and `secrets:` of the policy's target name, and nothing else.
#
#   REPOSITORY   what the host fetches the commit from; it needs read access to nothing but this
#   START        the program of the repository that runs the node in the foreground; it finds TESTNET_HOME in its
#                environment, an empty folder for the chain's data

: "${SHAKEDOWN_COMMIT:?is set by testnet-deployer}" "${REPOSITORY:?must be set by the policy}" "${START:?must be set by the policy}"
home=$HOME/testnet
mkdir -p "$home"

# The node that runs from last time, if any. Its number is that of its process group, so that nothing it started stays.
if [[ -s $home/pid ]]; then
  old=$(<"$home/pid")
  kill -- "-$old" 2>/dev/null || true
  for _ in {1..50}; do
    kill -0 -- "-$old" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL -- "-$old" 2>/dev/null || true
  rm -f "$home/pid"
fi

# Exactly the commit that was approved, by its full name: a branch could have moved since.
[[ -d $home/source/.git ]] || git init --quiet "$home/source"
git -C "$home/source" fetch --quiet --depth=1 "$REPOSITORY" "$SHAKEDOWN_COMMIT"
git -C "$home/source" checkout --quiet --force --detach FETCH_HEAD
git -C "$home/source" clean --quiet -ffdx
[[ $(git -C "$home/source" rev-parse HEAD) == "$SHAKEDOWN_COMMIT" ]]

# Build here, if there is anything to build:
#   (cd "$home/source" && cargo build --release --locked)

# A fresh chain each time: what is counted must come from this commit.
rm -rf "$home/data"
mkdir -p "$home/data"

# In a session of its own, so that the node outlives this connection; with stdout and stderr in a file, so that the
# connection can end at all.
cd "$home/source"
TESTNET_HOME=$home/data SHAKEDOWN_COMMIT=$SHAKEDOWN_COMMIT setsid bash "$START" </dev/null >"$home/node.log" 2>&1 &
echo "$!" >"$home/pid"
echo "started ${SHAKEDOWN_COMMIT:0:8} as process $(<"$home/pid")"
