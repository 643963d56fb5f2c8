"""Tools of the trade that are not in the wheel: training, evaluation, word files."""
