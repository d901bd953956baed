pip install 'a
pip install b==
