#!/bin/sh
# Writes `second.wit` to `tenth.wit`: `first.wit` under other names.
cd "$(dirname "$0")"
for name in second third fourth fifth sixth seventh eighth ninth tenth; do
  sed "s/^interface first/interface $name/" first.wit > "$name.wit"
done
