package org.portailsolidaire.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The SQL statements that this thread sent. */
public final class Statements {

	private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

	private Statements() {
	}

	/** Work that may throw. */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

	/** How many statements some work sends from this thread. */
	public static int count(Work work) {
		return sent(work).size();
	}

	/** The statements some work sends from this thread. */
	public static List<String> sent(Work work) {
		List<String> statements = new ArrayList<>();
		SENT.set(statements);
		try {
			work.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			SENT.remove();
		}
		return statements;
	}

	private static void record(String sql) {
		List<String> statements = SENT.get();
		if (statements != null) {
			statements.add(sql);
		}
	}

	/** Wraps the data source of a context so that its statements are counted. */
	static class Counting implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String beanName) {
			return (bean instanceof DataSource source) ? new CountingSource(source) : bean;
		}

	}

	private static final class CountingSource extends DelegatingDataSource {

		CountingSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return counting(super.getConnection(), Connection.class, "");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return counting(super.getConnection(username, password), Connection.class, "");
		}

	}

	private static <T> T counting(T target, Class<T> type, String sql) {
		InvocationHandler handler = (proxy, method, args) -> {
			String text = (args != null && args.length > 0 && args[0] instanceof String given) ? given : sql;
			if (target instanceof Statement && method.getName().startsWith("execute")) {
				record(text);
			}
			try {
				return wrap(method.invoke(target, args), text);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static Object wrap(Object result, String sql) {
		return switch (result) {
			case CallableStatement statement -> counting(statement, CallableStatement.class, sql);
			case PreparedStatement statement -> counting(statement, PreparedStatement.class, sql);
			case Statement statement -> counting(statement, Statement.class, sql);
			case null, default -> result;
		};
	}

}
