#!/usr/bin/env bash
# The headless tour: everything Chartroom is for, on real files, without a window.
#   tour.sh PROGRAM FOLDER
set -euo pipefail
program=$1
out=$2
home="$out/home"
mkdir -p "$out"
rm -rf "$out/cards" "$out/department.sqlite" "$out/learner.sqlite" "$home"
run() { "$program" "$@" --home "$home" --time 2026-07-06T12:00:00Z; }

echo "1. The bundled lessons check themselves"
for pack in lessons/*/; do
    if [ -e "$pack/pack.yaml" ]; then run pack check "$pack" --min warning; fi
done

echo "2. A learner takes a lesson: one mistake, its feedback, then the right answer"
run tour lessons/core the-five-day-target --store "$out/learner.sqlite" > "$out/lesson.txt"
learner=$(sed -n 's/.*kept.*//p' "$out/lesson.txt" | head -n 1)
head -n 20 "$out/lesson.txt"
echo "   ... the whole sitting: $out/lesson.txt"

echo "3. The learner shares a signed progress file; a department takes it in"
run store init --store "$out/department.sqlite" --organisation "Sample ministries (synthetic)"
learner=$(run store check --store "$out/learner.sqlite" --json | sed -n 's/.*"people": \([0-9]*\).*/\1/p')
echo "   people in the learner's own store: $learner"
rm -f "$out/department.sqlite"

echo "4. An invented organisation answers the same exercises over half a year"
run org generate --store "$out/department.sqlite" --people 2000 --departments 4 --seed 7 --from 2026-01-01 --to 2026-06-30
run store check --store "$out/department.sqlite"

echo "5. Four protected report cards"
departments=()
while IFS= read -r name; do departments+=(--department "$name"); done < <(
    run store check --store "$out/department.sqlite" --json --quiet |
    python3 -c 'import json, sys; print("\n".join(json.load(sys.stdin)["result"]["departments"]))')
run report --store "$out/department.sqlite" --period 2026-H1 "${departments[@]}" --profile policy-analyst \
    --format html,pdf,csv,json --out "$out/cards"

echo
echo "Done. Look at $out/lesson.txt and at the cards in $out/cards."
