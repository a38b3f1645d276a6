package fr.ctg.ctg.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A promise and the act that kept it, when no other reading is possible. */
record KeptPromise(Commitment promise, HeardAct act) {

    /** Acts in the order of their adoption: the first that keeps a promise is the one. */
    static List<KeptPromise> among(List<Commitment> open, List<HeardAct> acts) {
        var left = new ArrayList<>(open);
        var kept = new ArrayList<KeptPromise>();
        for (var act : acts) {
            var named = left.stream()
                    .filter(promise -> isLater(act, promise, acts) && act.names(promise))
                    .toList();
            if (named.size() == 1) {
                kept.add(new KeptPromise(named.getFirst(), act));
                left.remove(named.getFirst());
            }
        }
        return kept;
    }

    /** The act that promised has to be known, for its day. */
    private static boolean isLater(HeardAct act, Commitment promise, List<HeardAct> acts) {
        return madeBy(promise, acts)
                .filter(promising -> promising != act && !act.adoptedOn().isBefore(promising.adoptedOn()))
                .isPresent();
    }

    private static Optional<HeardAct> madeBy(Commitment promise, List<HeardAct> acts) {
        return promise.deliberationId().flatMap(id -> acts.stream()
                .filter(act -> act.deliberationId().equals(id))
                .findFirst());
    }
}
