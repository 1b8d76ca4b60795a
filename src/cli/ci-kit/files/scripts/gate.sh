#!/usr/bin/env bash
# Fails when the plans do one of the things in AIRBYTE_FAIL_ON, such as "destroy lost-offer". Runs after plan.sh.
set -euo pipefail
source "$(dirname "$0")/project.sh"

gates=()
for what in ${AIRBYTE_FAIL_ON:-}; do gates+=(--fail-on "$what"); done
[ "${#gates[@]}" -gt 0 ] || exit 0

# The report itself is in the job's summary already, by plan.sh.
GITHUB_STEP_SUMMARY= npx --no-install airbyte-embedded report --app cdktf.out --format text "${gates[@]}"
