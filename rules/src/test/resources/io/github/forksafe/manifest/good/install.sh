#!/bin/sh
set -e
if [ -n "$CI" ]; then pip3 install -q watchdog>=3; fi
pip install -r "$HOME/requirements.txt" || true
pip uninstall -y tqdm
pip install -e . -c constraints.txt
cat <<EOF
it isn't: pip install nothing
EOF
pip install \
  'h5py' # why
