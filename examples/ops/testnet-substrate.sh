# Puts one commit of a Substrate node on one host and starts a testnet of five validators there. Copy to
# ops/testnet-substrate.sh and fit the marked lines.
#
# testnet-deployer sends this text over SSH and runs it with `bash -euo pipefail`, as the policy on the target branch
# names it. The environment holds HOME, PATH, SHAKEDOWN_COMMIT and what `env:` and `secrets:` of the target name.
#
#   REPOSITORY   what the host fetches the commit from; it needs read access to nothing but this
#   NODE         the node's program, relative to the checkout, once it is built

: "${SHAKEDOWN_COMMIT:?is set by testnet-deployer}" "${REPOSITORY:?must be set by the policy}" "${NODE:?must be set by the policy}"
home=$HOME/testnet
mkdir -p "$home"

# The validators that run from last time. Each number is that of a process group, so that nothing they started stays.
stop() {
  local group
  for group in $(cat "$home"/*.pid 2>/dev/null); do kill "$1" -- "-$group" 2>/dev/null || true; done
}
stop -TERM
for _ in {1..50}; do
  alive=
  for group in $(cat "$home"/*.pid 2>/dev/null); do
    if kill -0 -- "-$group" 2>/dev/null; then alive=1; fi
  done
  [[ $alive ]] || break
  sleep 0.1
done
stop -KILL
rm -f "$home"/*.pid

# Exactly the commit that was approved, by its full name: a branch could have moved since.
[[ -d $home/source/.git ]] || git init --quiet "$home/source"
git -C "$home/source" fetch --quiet --depth=1 "$REPOSITORY" "$SHAKEDOWN_COMMIT"
git -C "$home/source" checkout --quiet --force --detach FETCH_HEAD
# What cargo has built already stays; everything else that is not of the commit goes.
git -C "$home/source" clean --quiet -ffdx --exclude=target
[[ $(git -C "$home/source" rev-parse HEAD) == "$SHAKEDOWN_COMMIT" ]]

# Fit this: how the node is built. Nothing, where it comes from elsewhere.
if [[ -f $home/source/Cargo.toml ]]; then
  (cd "$home/source" && cargo build --release --locked)
fi

# A fresh chain each time: what is counted must come from this commit.
rm -rf "$home/data"
mkdir -p "$home/data"

# Five validators of the local chain, on the ports that the policy's sources name. They find each other on this host.
validators=(alice bob charlie dave eve)
for index in "${!validators[@]}"; do
  name=${validators[index]}
  # Fit this: the options of your node. The log is appended to by all five, so that one source follows them.
  SHAKEDOWN_COMMIT=$SHAKEDOWN_COMMIT setsid "$home/source/$NODE" "--$name" --validator --chain local \
    --base-path "$home/data/$name" --port $((30333 + index)) --rpc-port $((9944 + index)) --prometheus-port $((9615 + index)) \
    </dev/null >>"$home/data/node.log" 2>&1 &
  echo "$!" >"$home/$name.pid"
done
echo "started ${#validators[@]} validators of ${SHAKEDOWN_COMMIT:0:8}"
