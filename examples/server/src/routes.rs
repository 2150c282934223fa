//! The routes, and the status of each answer.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;
use worldbind::wasmtime::Trap;

use crate::plugins::{Failure, Plugins};

pub(crate) fn routes(plugins: Arc<Plugins>) -> Router {
    Router::new()
        .route("/plugins", get(list))
        .route("/plugins/{name}", post(call))
        .with_state(plugins)
}

async fn list(State(plugins): State<Arc<Plugins>>) -> Response {
    Json(plugins.list()).into_response()
}

async fn call(
    State(plugins): State<Arc<Plugins>>,
    Path(name): Path<String>,
    body: String,
) -> Response {
    match plugins.call(&name, &body).await {
        Ok(Ok(answer)) => answer.into_response(),
        Ok(Err(message)) => (StatusCode::BAD_REQUEST, message).into_response(),
        Err(Failure::NoSuchPlugin) => StatusCode::NOT_FOUND.into_response(),
        Err(Failure::Refused(reason)) => (StatusCode::CONFLICT, Json(reason)).into_response(),
        Err(Failure::Failed(error)) => {
            let is_slow = matches!(error.downcast_ref(), Some(Trap::OutOfFuel));
            let status = match is_slow {
                true => StatusCode::GATEWAY_TIMEOUT,
                false => StatusCode::BAD_GATEWAY,
            };
            let error = error.root_cause().to_string();
            (status, Json(json!({ "error": error }))).into_response()
        }
    }
}
