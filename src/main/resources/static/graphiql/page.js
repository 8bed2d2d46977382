// Shows GraphiQL with the product's own operations as its first tabs.
const names = ["search", "practices", "spread", "deficits", "organisations"];

async function tab(name) {
  const response = await fetch(`/graphql-operations/${name}.graphql`);
  return { query: await response.text() };
}

Promise.all(names.map(tab)).then((defaultTabs) => {
  const root = ReactDOM.createRoot(document.getElementById("graphiql"));
  const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
  root.render(React.createElement(GraphiQL, { fetcher, defaultTabs }));
});
