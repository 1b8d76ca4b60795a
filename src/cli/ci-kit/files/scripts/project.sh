# The project that plan.sh, apply.sh and drift.sh work on. They source this file, and are not sourced by anything.

script=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Everything below runs in one provider that is already running, and that Terraform finds without a registry.
if [ -z "${TF_REATTACH_PROVIDERS:-}" ]; then
  exec npx --no-install airbyte-embedded run -- bash "$script" "$@"
fi

# With the lines of the program in what synth writes, reports and errors can name them.
export CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_INPUT=0 AIRBYTE_RECORD_SOURCES=true
terraform=${TERRAFORM_BINARY_NAME:-terraform}

# Prints the hash of all files of the last commit, or "uncommitted" where a file of git's differs from it.
tree() {
  if [ -n "$(git status --porcelain --untracked-files=no)" ]; then echo uncommitted; else git rev-parse 'HEAD^{tree}'; fi
}

# annotated COMMAND…: runs it. In GitHub Actions, its errors are also shown at their lines of the program.
annotated() {
  if [ "${GITHUB_ACTIONS:-}" != true ]; then
    "$@"
    return
  fi
  "$@" 2>&1 | npx --no-install airbyte-embedded annotate || return "${PIPESTATUS[0]}"
}

synth() {
  annotated npx --no-install cdktf synth
}

# Prints the stacks, each behind those that it depends on.
stacks() {
  node ci/airbyte/stacks.mjs
}

# init STACK: gets the stack ready, and is silent unless that fails.
init() {
  local said
  said=$("$terraform" -chdir="cdktf.out/stacks/$1" init -no-color 2>&1) || {
    printf '%s\n' "$said" >&2
    return 1
  }
}
