#!/usr/bin/env bash
# Plans all stacks, and reports what the plans mean for customers. Changes nothing but files in airbyte-review:
#   report.*         the report in five formats; it holds no secrets
#   plans/*.tfplan   the plans with changes; Terraform keeps values of variables and state in them, so seal.mjs
#                    encrypts them before they leave the machine
#   tree             the hash of all files that they were made from
set -euo pipefail
source "$(dirname "$0")/project.sh"

rm -rf airbyte-review
mkdir airbyte-review
mkdir -m 700 airbyte-review/plans
echo '*' > airbyte-review/.gitignore
tree > airbyte-review/tree

synth
for stack in $(stacks); do
  echo "== $stack"
  init "$stack"
  file=$PWD/airbyte-review/plans/$stack.tfplan
  # A plan writes no state, so it takes no lock; if the state moves on, Terraform refuses the plan.
  code=0
  annotated "$terraform" -chdir="cdktf.out/stacks/$stack" plan -no-color -lock=false -detailed-exitcode -out="$file" ||
    code=$?
  if [ "$code" -ne 0 ] && [ "$code" -ne 2 ]; then exit "$code"; fi
  install -m 600 "$file" "cdktf.out/stacks/$stack/plan"
  if [ "$code" -eq 0 ]; then rm "$file"; fi
done

npx --no-install airbyte-embedded report --app cdktf.out --out airbyte-review \
  --format json --format markdown --format html --format sarif --format text
