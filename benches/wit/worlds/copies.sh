#!/bin/sh
# Writes `second.wit` and `third.wit`: `first.wit` under other names.
cd "$(dirname "$0")"
for name in second third; do
  sed "s/^interface first/interface $name/" first.wit > "$name.wit"
done
