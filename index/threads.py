"""How many threads numpy's matrix products take. The one door to threadpoolctl."""


def one_thread() -> None:
    """Let numpy's OpenBLAS of this process use one thread.

    The products of one question are small: two threads win nothing, and where the other core is at
    work they wait for each other. With one busy core, 12 products of 3,000 x 320 by a vector
    took 33 ms with two threads and 1.7 with one, an answer from the dossier 18 ms and 7.
    """
    from threadpoolctl import ThreadpoolController

    for library in ThreadpoolController().select(internal_api="openblas").lib_controllers:
        library.set_num_threads(1)
