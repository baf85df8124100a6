package io.github.arazzo4j.runtime.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds a value when it is first asked for, once; asks again if finding it failed.
 *
 * @param <T> its type
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> finder;
    private volatile @Nullable T value;

    private Lazy(Supplier<T> finder) {
        this.finder = finder;
    }

    /**
     * Defers finding a value.
     *
     * @param finder finds it
     * @param <T> its type
     * @return gives the value
     */
    public static <T> Supplier<T> of(Supplier<T> finder) {
        return new Lazy<>(finder);
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = finder.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
