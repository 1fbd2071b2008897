package dev.retour.kernel;

/**
 * Whose books we are in: a tenant of the host and one company of that tenant.
 *
 * <p>The scope is part of every key. It is passed along as an argument; nothing reads it from a thread.
 *
 * @param tenant the host's tenant
 * @param company the legal entity within the tenant
 */
public record Scope(String tenant, String company) {

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if a part is no legal {@link Identifier}
     */
    public Scope {
        Identifier.check("Tenant", tenant);
        Identifier.check("Company", company);
    }

    /**
     * Makes a scope.
     *
     * @param tenant the host's tenant
     * @param company the legal entity within the tenant
     * @return the scope
     * @throws IllegalArgumentException if a part is no legal {@link Identifier}
     */
    public static Scope of(String tenant, String company) {
        return new Scope(tenant, company);
    }

    @Override
    public String toString() {
        return tenant + "/" + company;
    }
}
