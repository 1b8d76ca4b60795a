#!/usr/bin/env bash
# Applies the plans in airbyte-review, and no others: those that plan.sh made from exactly these files. Terraform
# refuses a plan when the state has moved on since.
set -euo pipefail
source "$(dirname "$0")/project.sh"

refuse() {
  echo "$1" >&2
  echo "Plan this commit anew, read the report, and apply that plan." >&2
  exit 1
}

[ -f airbyte-review/tree ] || refuse "There is no reviewed plan in airbyte-review."
reviewed=$(cat airbyte-review/tree)
current=$(tree)
[ "$current" != uncommitted ] || refuse "Files differ from the last commit, and a reviewed plan belongs to a commit."
[ "$reviewed" = "$current" ] || refuse "The reviewed plan was made from other files (tree $reviewed) than these (tree $current)."

synth
for stack in $(stacks); do
  file=$PWD/airbyte-review/plans/$stack.tfplan
  if [ ! -f "$file" ]; then
    echo "== $stack: nothing to apply"
    continue
  fi
  echo "== $stack"
  init "$stack"
  annotated "$terraform" -chdir="cdktf.out/stacks/$stack" apply -no-color -lock-timeout=10m "$file" ||
    refuse "The plan of $stack was not applied, or only in part; Terraform says above why."
done
