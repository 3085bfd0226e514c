"""What is the name of a person, and what the words beside it say of a role and an organisation.

`words` is data; `names` reads one name and tells persons from organisations; `positions` splits
"Head of Data at the Home Office"; `lists` reads several people in a row. Feeds and texts share it.
"""
