#!/usr/bin/env bash
# The headless tour: what Chartroom is for, on real files, without a window.
#   tour.sh PROGRAM FOLDER
set -euo pipefail
program=$1
out=$2
mkdir -p "$out"
rm -rf "$out/cards" "$out/home" "$out"/*.sqlite* "$out"/*.crprogress
run() { "$program" "$@" --home "$out/home" --time 2026-07-06T12:00:00Z; }
# One text value out of a JSON result.
value() { sed -n 's/^ *"'"$1"'": "\(.*\)",*$/\1/p' | head -n 1; }

echo "1. The bundled lessons check themselves"
run pack check lessons/core --min warning

echo
echo "2. A learner takes a lesson: a mistake first, its feedback, then the right answer"
run tour lessons/core the-five-day-target --store "$out/learner.sqlite" > "$out/lesson.txt"
sed -n '1,24p' "$out/lesson.txt"
echo "   ... the whole sitting: $out/lesson.txt"

echo
echo "3. The learner shares a signed file; a department takes it in, twice without harm"
learner=$(run tour lessons/core who-reports --store "$out/learner.sqlite" --json --quiet | value learner)
run progress export --store "$out/learner.sqlite" --learner "$learner" --recipient "Ministry of Examples" -o "$out/shared.crprogress"
run progress verify "$out/shared.crprogress" --require signed
run store init --store "$out/department.sqlite" --organisation "Ministry of Examples"
run progress import "$out/shared.crprogress" --store "$out/department.sqlite"
run progress import "$out/shared.crprogress" --store "$out/department.sqlite"

echo
echo "4. An invented organisation answers the same exercises over half a year"
run org generate --store "$out/organisation.sqlite" --people 2000 --departments 4 --seed 7 --from 2026-01-01 --to 2026-06-30
run store check --store "$out/organisation.sqlite"

echo
echo "5. Its four report cards, protected"
departments=()
while IFS= read -r name; do
    departments+=(--department "$name")
done < <(run store check --store "$out/organisation.sqlite" --json --quiet |
    sed -n '/"departments": \[/,/\]/s/^ *"\([^"]*\)",\{0,1\}$/\1/p')
run report --store "$out/organisation.sqlite" --period 2026-H1 "${departments[@]}" --profile policy-analyst \
    --format html,pdf,csv,json --out "$out/cards"

echo
echo "Done: one lesson in $out/lesson.txt, the shared file $out/shared.crprogress, four report cards in $out/cards."
