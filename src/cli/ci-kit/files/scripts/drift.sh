#!/usr/bin/env bash
# Looks for changes that somebody made outside Terraform, and writes the report to airbyte-drift. Changes nothing else.
# Ends with 0 if there are none, with 2 if there are, and with 1 if it could not look.
set -euo pipefail
source "$(dirname "$0")/project.sh"

rm -rf airbyte-drift
mkdir -p airbyte-drift
echo '*' > airbyte-drift/.gitignore

synth
for stack in $(stacks); do init "$stack"; done

code=0
npx --no-install airbyte-embedded drift --app cdktf.out --out airbyte-drift \
  --format json --format markdown --format html --format text || code=$?
echo "$code" > airbyte-drift/exit-code
exit "$code"
